"""What members have paid ahead, and what distributors owe or have paid ahead."""

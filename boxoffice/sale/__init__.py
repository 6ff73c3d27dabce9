"""The sale screen: tickets, basket, cash, paper."""

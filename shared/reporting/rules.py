"""How reports share amounts out; nothing here works a price out again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from shared.kernel.money import Money


def spread_over_tenders(
    lines: Sequence[Money], tenders: Mapping[str, Money]
) -> list[dict[str, Money]]:
    """Say for each line of an order what each of its tenders paid of it.

    Each line is split by what is left of the tenders, so that not only every line adds up to its
    amount but, where the order is fully paid, every tender also to what it paid, to the fen.
    An order that was not paid at all spreads nothing.
    """
    if not tenders:
        return [{} for _ in lines]
    left = {tender: amount.fen for tender, amount in tenders.items()}
    shares = []
    for line in lines:
        parts = dict(zip(left, line.split(_weights(left)), strict=True))
        left = {tender: fen - parts[tender].fen for tender, fen in left.items()}
        shares.append(parts)
    return shares


def _weights(left: Mapping[str, int]) -> list[int]:
    weights = [max(fen, 0) for fen in left.values()]
    # Nothing left to pay with: a free line, or more sold than paid. Then the first tender stands
    # for all, so that the line still adds up and the tie of the payments shows the difference.
    return weights if any(weights) else [1, *[0] * (len(weights) - 1)]

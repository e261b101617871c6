"""Whether to turn another page of a list, when nobody knows which of its members will be read.

A plan turns the first so many pages and reads by itself what these do not tell. With hindsight one
of the plans is the best; while reads come one after the other, nobody knows which. So this is
renting or buying. A page is turned if it could be the last one of the best plan: if that many pages
would cost less than what each plan with fewer pages costs so far. Otherwise what waits is read by
itself.

That makes at most twice the calls of the best plan, without a constant added, for any reads in any
order and of any number at a time, as long as each member is read once:

- The pages cost no more than the best plan. When the last one was turned, every plan with fewer
  pages cost more, and more reads make no plan cheaper. Plans with as many pages cost that much.
- Neither do the single reads. Those made before page n are no more than n pages cost: they were
  made because some plan with j < n pages costs no more than that. The ones that its pages tell
  were made before page j, and so, by induction, are no more than j pages cost; the others that plan
  makes too. For the same reason they are no more than what any plan costs: those that its pages
  tell are outweighed by its pages, and the others it makes too.

How many reads are expected counts as reads of what is not listed yet. The bound holds as long as
no fewer come; if fewer do, what the list of those expected costs comes on top at most.
"""

from __future__ import annotations

from collections.abc import Set


class Hindsight:
    """What the plans would have cost so far.

    ``asking`` is what it costs to find out whether the list may be used, before its first page.
    """

    def __init__(self, asking: int) -> None:
        self._asking = asking
        self._page_of: dict[str, int] = {}
        self._listed: list[int] = []
        self._told: list[int] = []
        self._untold: set[str] = set()
        self._expected = 0

    @property
    def pages(self) -> int:
        """How many pages were turned."""
        return len(self._told)

    def expect(self, reads: int) -> None:
        """Expect so many reads in all, or as many as were expected before."""
        self._expected = max(self._expected, reads)

    def ask(self, sid: str) -> None:
        """Take note that a member is read."""
        page = self._page_of.get(sid)
        if page is None:
            self._untold.add(sid)
        else:
            self._told[page] += 1

    def turn(self, sids: Set[str]) -> None:
        """Take note of what the next page tells."""
        listed = sids - self._page_of.keys()
        self._page_of |= dict.fromkeys(listed, self.pages)
        self._listed.append(len(listed))
        self._told.append(len(listed & self._untold))
        self._untold -= listed

    def favours_a_page(self) -> bool:
        """Whether the next page could be the last one of the best plan."""
        best = self._price(self.pages + 1)
        # Reads that the first pages of a plan do not tell: those made, and those expected.
        made = len(self._untold)
        expected = self._expected - len(self._page_of)
        for pages in range(self.pages, 0, -1):
            if self._price(pages) + max(made, expected) <= best:
                return False
            made += self._told[pages - 1]
            expected += self._listed[pages - 1]
        return max(made, expected) > best

    def _price(self, pages: int) -> int:
        return self._asking + pages if pages else 0

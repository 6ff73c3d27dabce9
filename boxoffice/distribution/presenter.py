"""Joins the room of distributors to the department: what is listed, chosen, saved and signed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta

from PySide6.QtCore import QObject
from sqlalchemy.orm import Session

from boxoffice.back_office.overtaken import READ_AGAIN
from boxoffice.back_office.room import RoomContext
from boxoffice.distribution.books import Books, read_books, selling_prices
from boxoffice.distribution.view import DistributionView
from boxoffice.distribution.wording import LETTERS, SUBJECT, DistributionWording
from shared.catalogue.days import Days
from shared.desktop.form.list_rows import ListRow
from shared.desktop.form.problem_list import ProblemRow
from shared.desktop.tokens import Status
from shared.distribution.contracts import (
    drop_contract,
    end_contract,
    save_contract,
    save_distributor,
    sign_contract,
)
from shared.distribution.rules import (
    NEW,
    Basis,
    ContractFacts,
    ContractState,
    DistributorFacts,
    DistributorKind,
    Period,
    contract_problems,
)
from shared.kernel.locale import Bilingual
from shared.kernel.money import Money

RIGHT = "distribution_edit"
_CONTRACTS_FROM = 1_000_000

Shown = DistributorFacts | ContractFacts


class DistributionPresenter(QObject):
    """Keeps the books as they were read last, and what of them is in the form."""

    def __init__(
        self, view: DistributionView, context: RoomContext, words: DistributionWording
    ) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._words = words
        self._books = Books()
        self._selling: Mapping[int, Money] = {}
        self._shown: Shown | None = None
        self._wanted: tuple[type[Shown], int] | None = None
        self._connect()

    def read_again(self) -> None:
        """Read the books and show them; what visitors pay comes after, it is for judging only."""
        today = self._context.today()
        self._context.run(self, read_books, self._take)
        self._context.run(self, lambda session: selling_prices(session, today), self._take_selling)

    def may_leave(self) -> bool:
        """Tell whether nothing would be lost; says why not."""
        if self._unsaved():
            self._words.unsaved()
            return False
        return True

    def _unsaved(self) -> bool:
        forms = {DistributorFacts: self._view.distributor, ContractFacts: self._view.contract}
        return self._shown is not None and forms[type(self._shown)].form.dirty

    def _type_names(self) -> dict[int, str]:
        return {key: self._words.name(name) for key, name in self._books.types.items()}

    # Showing.

    def _take_selling(self, selling: Mapping[int, Money]) -> None:
        self._selling = selling

    def _take(self, books: Books) -> None:
        self._books = books
        self._view.show_read()
        self._view.contract.take_types(self._type_names())
        self._view.list.show_rows(self._rows())
        self._view.list.new.setEnabled(self._context.may(RIGHT))
        if self._unsaved():
            return
        found = next((one for one in self._all() if (type(one), one.id) == self._wanted), None)
        self._show(found or next(self._all(), None))

    def _rows(self) -> Iterator[ListRow]:
        for one in self._books.distributors:
            yield ListRow(
                one.id,
                self._words.name(one.name),
                self._words.distributor_line(one),
                letter=LETTERS[one.kind],
                quiet=one.frozen,
            )
            for contract in self._of(one):
                line = self._words.contract_line(contract)
                quiet = contract.state is not ContractState.SIGNED
                yield ListRow(_CONTRACTS_FROM + contract.id, contract.number, line, quiet=quiet)

    def _show(self, one: Shown | None) -> None:
        self._shown = one
        view = self._view
        match one:
            case None:
                view.show_nothing(may=self._context.may(RIGHT))
                return
            case DistributorFacts():
                view.distributor.show_distributor(one)
                view.stack.setCurrentWidget(view.distributor)
            case ContractFacts():
                view.contract.show_contract(one, self._words.name(self._owner(one).name))
                view.stack.setCurrentWidget(view.contract)
        if one.id != NEW:
            self._wanted = (type(one), one.id)
        view.list.choose(_row_of(one))

    # What the user did.

    def _connect(self) -> None:
        view = self._view
        view.opened.connect(self.read_again)
        view.leave = self.may_leave
        view.list.chosen.connect(self._choose)
        view.list.new_pressed.connect(self._new_distributor)
        view.distributor.save_pressed.connect(self._save)
        view.contract.save_pressed.connect(self._save)
        view.distributor.discarded.connect(lambda: self._show(self._shown))
        view.contract.discarded.connect(lambda: self._show(self._shown))
        view.distributor.new_contract.clicked.connect(self._new_contract)
        view.contract.judge.clicked.connect(self._judge)
        view.contract.sign.confirmed.connect(self._sign)
        view.contract.end.confirmed.connect(self._end)
        view.contract.drop.confirmed.connect(self._drop)
        self._context.messages.pressed.connect(self._message_key)
        self._context.translations.changed.connect(self._reword)

    def _reword(self) -> None:
        if self._shown is not None and self._shown.id == NEW:  # it is in no list to be found again
            self._view.contract.take_types(self._type_names())
            self._view.list.show_rows(self._rows())
        else:
            self._take(self._books)

    def _choose(self, number: int) -> None:
        found = next((one for one in self._all() if _row_of(one) == number), None)
        if found is None or (type(found), found.id) == (type(self._shown), _id_of(self._shown)):
            return
        if self.may_leave():
            self._show(found)
        elif self._shown is not None:
            self._view.list.choose(_row_of(self._shown))

    def _new_distributor(self) -> None:
        if self.may_leave():
            self._show(DistributorFacts("", Bilingual("", ""), DistributorKind.AGENCY))
            self._view.distributor.name.take_focus()

    def _new_contract(self) -> None:
        if isinstance(self._shown, DistributorFacts) and self.may_leave():
            today = self._context.today()
            year = Days(today, today + timedelta(days=365))
            owner = self._shown.id
            number = f"{self._shown.code}-{today:%Y}-{len(self._of(self._shown)) + 1:02d}"
            draft = ContractFacts(owner, number, year, Basis.REDEEMED, Period.MONTH, prepaid=True)
            self._show(draft)
            self._view.contract.number.take_focus()

    def _save(self) -> None:
        token = self._context.token()
        match self._shown:
            case DistributorFacts():
                one = self._view.distributor.put(self._shown)
                self._run(lambda s: save_distributor(s, one, token=token), DistributorFacts)
            case ContractFacts():
                contract = self._view.contract.put(self._shown)
                self._run(lambda s: save_contract(s, contract, token=token), ContractFacts)

    def _judge(self) -> bool:
        """Show what is wrong with the contract; tell whether it may be signed."""
        if not isinstance(self._shown, ContractFacts):
            return False
        self._view.contract.prices.finish()
        self._view.contract.steps.finish()
        contract = self._view.contract.put(self._shown)
        found = contract_problems(contract, self._selling, self._context.today())
        types = self._type_names()
        rows = tuple(
            ProblemRow(
                Status.BAD if problem.is_error else Status.WARN,
                *self._words.problem(problem, types),
            )
            for problem in found
        )
        self._view.contract.show_problems(rows)
        if not rows:
            self._words.say(Status.OK, self.tr("合同没有问题"), self.tr("保存后可以签署。"))
        else:
            head = self.tr("合同有 {count} 处要看").format(count=len(rows))
            self._words.say(Status.WARN, head, self.tr("列在合同上面；改好再按一次检查。"))
        return not any(problem.is_error for problem in found)

    def _sign(self) -> None:
        shown = self._shown
        if not isinstance(shown, ContractFacts) or not self.may_leave():
            return
        if shown.id == NEW or not self._judge():
            self._words.say(Status.WARN, self.tr("还不能签署"), self.tr("请先保存并改正。"))
            return
        contract, token = shown, self._context.token()
        self._run(
            lambda s: sign_contract(s, contract.id, token=token, version=contract.version),
            ContractFacts,
        )

    def _end(self) -> None:
        if isinstance(self._shown, ContractFacts):
            contract, token = self._shown, self._context.token()
            today = self._context.today()
            self._run(
                lambda s: end_contract(
                    s, contract.id, today, token=token, version=contract.version
                ),
                ContractFacts,
            )

    def _drop(self) -> None:
        if isinstance(self._shown, ContractFacts) and self._shown.id != NEW:
            contract, token = self._shown, self._context.token()
            self._run(
                lambda s: drop_contract(s, contract.id, token=token, version=contract.version),
                ContractFacts,
            )

    def _run(self, job: Callable[[Session], int | None], kind: type[Shown]) -> None:
        def done(saved: int | None) -> None:
            if saved is not None:
                self._wanted = (kind, saved)
            self._show_saved()

        self._context.run(self, job, done, self._words.refused)

    def _message_key(self, subject: str, name: str) -> None:
        if (subject, name) == (SUBJECT, READ_AGAIN):
            self._shown = None  # what was typed is given up
            self._context.messages.take_away(SUBJECT)
            self.read_again()

    def _show_saved(self) -> None:
        self._shown = None  # what was in the form is in the books now
        self._words.say(Status.OK, self.tr("已保存"))
        self.read_again()

    # Finding.

    def _all(self) -> Iterator[Shown]:
        yield from self._books.distributors
        yield from self._books.contracts

    def _of(self, one: DistributorFacts) -> list[ContractFacts]:
        return [contract for contract in self._books.contracts if contract.distributor_id == one.id]

    def _owner(self, contract: ContractFacts) -> DistributorFacts:
        return next(one for one in self._books.distributors if one.id == contract.distributor_id)


def _id_of(one: Shown | None) -> int | None:
    return None if one is None else one.id


def _row_of(one: Shown) -> int | None:
    if one.id == NEW:
        return None
    return one.id if isinstance(one, DistributorFacts) else _CONTRACTS_FROM + one.id

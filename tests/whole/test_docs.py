"""Documents that are written from the code are up to date, and what they show works."""

from __future__ import annotations

import re
from pathlib import Path

from sqlalchemy import text

from docs import database_tables
from docs.rules import FAMILIES, TARGET, page
from lkj.settings.config import read_config
from lkj.store.ready import ready
from reconcile.rules import REGISTER

DATABASE = Path(__file__).parents[2] / "docs" / "database.md"
CONFIGURATION = Path(__file__).parents[2] / "docs" / "configuration.md"


def test_the_page_of_the_checks_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == page(), "run `make docs`"


def test_the_page_of_the_tables_is_up_to_date_and_tells_of_every_column() -> None:
    assert database_tables.TARGET.read_text(encoding="utf-8") == database_tables.page(), "run `make docs`"
    assert [column for table in database_tables.TABLES for column in table.columns if not column.doc] == []


def test_the_example_questions_can_be_asked(database: str) -> None:
    questions = "".join(re.findall(r"```sql\n(.*?)```", DATABASE.read_text(encoding="utf-8"), re.DOTALL)).split(";")
    with ready(database) as engine, engine.connect() as connection:
        for question in filter(str.strip, questions):
            assert list(connection.execute(text(question)).keys())


def test_every_check_has_its_family() -> None:
    assert {rule.code[0] for rule in REGISTER} <= set(FAMILIES)


def test_the_example_settings_are_valid(tmp_path: Path) -> None:
    [example] = re.findall(r"```toml\n(# lkj.toml\n.*?)```", CONFIGURATION.read_text(encoding="utf-8"), re.DOTALL)
    path = tmp_path / "lkj.toml"
    path.write_text(example)
    config = read_config(path)
    assert config.ignore
    assert config.choices.scale

"""Spark and Ray in local mode give the same bits as one process."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import pytest

import ecomap
from ecomap.io import write
from tests.support.caseload import random_case

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


@pytest.fixture
def store(tmp_path: Path) -> str:
    pytest.importorskip("pyarrow")
    (tmp_path / "cases").mkdir()
    for seed in range(300):
        write(random_case(seed), tmp_path / "cases" / f"c{seed:03}.json")
    ecomap.pack(tmp_path / "cases", tmp_path / "c.parquet")
    return str(tmp_path / "c.parquet")


def _expected(store: str, screener: Any) -> list[dict[str, Any]]:
    from ecomap.caseload.store import Store

    return [row for group in range(Store(store).groups) for row in screener(Store(store).table(group)).to_pylist()]


def test_spark(store, monkeypatch):
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    sql = pytest.importorskip("pyspark.sql")
    from ecomap.caseload.arrow import BatchScreener
    from ecomap.caseload.engines.spark import screen_frame

    spark = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "70")
        .getOrCreate()
    )
    try:
        screener = BatchScreener("all")
        rows = screen_frame(spark.read.parquet(store), screener).orderBy("key").collect()
        assert [row.asDict() for row in rows] == _expected(store, screener)
    finally:
        spark.stop()


def test_ray(store, monkeypatch):
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    ray = pytest.importorskip("ray")
    from ecomap.caseload.arrow import BatchScreener
    from ecomap.caseload.engines.ray import screen_store

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        screener = BatchScreener("all", restricted=True)
        rows = [row for batch in screen_store(store, screener) for row in batch.to_pylist()]
        assert rows == _expected(store, screener)
    finally:
        ray.shutdown()

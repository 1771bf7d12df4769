// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/source.h"

#include "sources/changes/changessource.h"
#include "sources/csv/csvsource.h"
#include "sources/markdown/postmortemssource.h"
#include "sources/mlflow/mlflowsource.h"
#include "sources/prometheus/openmetricssource.h"
#include "sources/prometheus/prometheussource.h"
#include "sources/sql/sqlsource.h"

namespace sources {

namespace {

template <class T>
std::unique_ptr<Source> make()
{
    return std::make_unique<T>();
}

struct Connector {
    std::string_view name;
    std::unique_ptr<Source> (*make)();
};
constexpr Connector connectors[] = {
    {"csv", make<csv::CsvSource>},
    {"changes", make<changes::ChangesSource>},
    {"postmortems", make<markdown::PostmortemsSource>},
    {"mlflow", make<mlflow::MlflowSource>},
    {"sql", make<sql::SqlSource>},
    {"prometheus", make<prometheus::PrometheusSource>},
    {"openmetrics", make<prometheus::OpenMetricsSource>},
};

}

std::unique_ptr<Source> makeSource(std::string_view connector)
{
    for (const Connector& c : connectors)
        if (c.name == connector) return c.make();
    return nullptr;
}

std::string connectorNames()
{
    std::string all;
    for (const Connector& c : connectors) all.append(all.empty() ? "" : ", ").append(c.name);
    return all;
}

}

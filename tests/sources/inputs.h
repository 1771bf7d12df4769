// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/source.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace inputs {

/// Files made for one test, gone with it.
class Files {
public:
    std::string path(const std::string& name) const
    {
        return m_folder.filePath(QString::fromStdString(name)).toStdString();
    }
    std::string folder() const { return m_folder.path().toStdString(); }
    std::string write(const std::string& name, const std::string& bytes) const
    {
        QFile file(QString::fromStdString(path(name)));
        if (!file.open(QIODevice::WriteOnly)) qFatal("can't write a test file");
        file.write(bytes.data(), static_cast<qint64>(bytes.size()));
        return path(name);
    }

private:
    QTemporaryDir m_folder;
};

/// Keeps all that a source delivers.
class Sink final : public sources::BatchSink {
public:
    reliability::Result<void> push(reliability::Batch&& batch) override
    {
        batches.push_back(std::move(batch));
        return {};
    }
    void progress(double share) override { lastProgress = share; }
    std::vector<reliability::Batch> batches;
    double lastProgress = 0;
};

/// A file below tests/data.
inline std::string data(const std::string& name)
{
    const std::string given = qgetenv("SHINRAI_SOURCE").toStdString();
    const std::string here = __FILE__;
    const std::string root = given.empty() ? here.substr(0, here.rfind("/tests/")) : given;
    return root + "/tests/data/" + name;
}

/// The warning with this code; count 0 when there is none.
inline reliability::Warning warning(const std::vector<reliability::Warning>& all, std::string_view code)
{
    for (const auto& w : all)
        if (w.code == code) return w;
    return {"", 0, ""};
}

/// "2:row too short 5:good > total"
inline std::string text(const std::vector<reliability::Rejection>& all)
{
    std::string result;
    for (const auto& r : all)
        result.append(result.empty() ? "" : " ").append(std::to_string(r.line)).append(":").append(r.reason);
    return result;
}

inline std::int64_t ms(const char* time) { return reliability::parseInstant(time)->ms; }

inline reliability::Zone berlin()
{
    using namespace std::chrono_literals;
    return {"Europe/Berlin", 1h, {{{ms("2026-03-29T01:00:00Z")}, 2h}, {{ms("2026-10-25T01:00:00Z")}, 1h}}};
}

inline reliability::Zone newYork()
{
    using namespace std::chrono_literals;
    return {"America/New_York",
            -5h,
            {{{ms("2014-03-09T07:00:00Z")}, -4h},
             {{ms("2014-11-02T06:00:00Z")}, -5h},
             {{ms("2026-03-08T07:00:00Z")}, -4h},
             {{ms("2026-11-01T06:00:00Z")}, -5h}}};
}

}

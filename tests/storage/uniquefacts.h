// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reliability/describe.h"
#include "storage/session.h"

namespace support {

/// Values that differ from member to member and from fact to fact, so that nothing reads back right by accident.
class Unique {
public:
    explicit Unique(std::int64_t seed) : m_next(seed * 1000) {}

    void fill(bool& v) { v = true; }
    void fill(std::int64_t& v) { v = ++m_next; }
    void fill(double& v) { v = static_cast<double>(++m_next) + 0.125; }
    void fill(std::string& v) { v = "text-" + std::to_string(++m_next) + " \xE7\xB2\xBE\xE5\xBA\xA6 'quoted' \n"; }
    void fill(reliability::Instant& v) { v.ms = 1'750'000'000'000 + ++m_next; }
    void fill(reliability::Milliseconds& v) { v = reliability::Milliseconds(++m_next); }
    void fill(reliability::Target& v) { v.allowed = ++m_next; }
    void fill(reliability::Length& v) { v = {static_cast<int>(++m_next % 997 + 1), reliability::Length::Unit::hour}; }
    void fill(std::vector<std::string>& v) { v = {"a \"" + std::to_string(++m_next) + "\"", "", "b"}; }
    template <reliability::Described T>
    void fill(T& v)
    {
        reliability::forEachField<T>([&](const auto& f) { fill(v.*f.member); });
    }
    template <reliability::Described T>
    void fill(std::vector<T>& v)
    {
        v.resize(2);
        for (T& item : v) fill(item);
    }
    template <class T>
    void fill(reliability::Id<T>&)
    {}
    template <reliability::Named E>
    void fill(E& v)
    {
        v = reliability::names<E>.back().value;
    }
    template <reliability::Named E>
    void fill(std::vector<E>& v)
    {
        fill(v.emplace_back());
    }
    template <class T>
    void fill(std::optional<T>& v)
    {
        fill(v.emplace());
    }

    /// A fact with every described member filled; references stay 0.
    template <class T>
    static T fact(std::int64_t seed)
    {
        Unique unique(seed);
        T fact;
        if constexpr (requires { fact.uid; }) fact.uid = reliability::uidFrom("fact " + std::to_string(seed));
        reliability::forEachField<T>([&](const auto& f) { unique.fill(fact.*f.member); });
        return fact;
    }

private:
    std::int64_t m_next;
};

/// Who saves in tests.
inline storage::Provenance by(std::string label, std::int64_t at = 1'750'000'000'000, std::int64_t batch = 0)
{
    return {"sre-1", std::move(label), {at}, {batch}};
}

/// A saved project with one indicator, for what needs a parent.
struct Parents {
    reliability::Project project;
    reliability::Indicator indicator;

    static Parents in(storage::Session& session, std::int64_t seed = 1)
    {
        Parents parents;
        parents.project = *session.store<reliability::Project>().save(
            {}, Unique::fact<reliability::Project>(seed * 2), by("new project"));
        auto indicator = Unique::fact<reliability::Indicator>(seed * 2 + 1);
        indicator.project = parents.project.id;
        parents.indicator = *session.store<reliability::Indicator>().save({}, indicator, by("new indicator"));
        return parents;
    }

    reliability::ImportBatch batch(storage::Session& session, const std::string& source) const
    {
        reliability::ImportBatch batch;
        batch.project = project.id;
        batch.source = source;
        return *session.store<reliability::ImportBatch>().save({}, batch, by("import " + source));
    }
};

}

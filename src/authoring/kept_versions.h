#pragma once
// What was played in kept talks, read once for each version and language. Private to this module.

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "records/records.h"
#include "scenario/load.h"

namespace wijk::authoring {

class KeptVersions {
 public:
    explicit KeptVersions(records::Records& records) : records_(records) {}

    /// Null when it does not load any more.
    base::Result<std::shared_ptr<const scenario::Scenario>> of(const records::SessionInfo& session) {
        const auto key = std::pair(session.version, session.language);
        if (const auto found = read_.find(key); found != read_.end()) return found->second;
        const auto sources = records_.played_version(session.version);
        if (!sources) return tl::make_unexpected(sources.error());
        return read_.emplace(key, scenario::load(*sources, session.language).scenario).first->second;
    }

 private:
    records::Records& records_;
    std::map<std::pair<std::string, std::string>, std::shared_ptr<const scenario::Scenario>> read_;
};

}  // namespace wijk::authoring

#pragma once
// For tests: the shipped scenarios, texts and neighbourhood, in either language.

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/files.h"
#include "drills/drill.h"
#include "i18n/catalogue.h"
#include "neighbourhood/neighbourhood.h"
#include "scenario/load.h"

namespace wijk::drills::testing_support {

inline std::string content_of(const base::Path& path) {
    auto text = base::real_files().read(path, 1U << 20U);
    if (!text) throw std::runtime_error(text.error().what.en);
    return *text;
}

/// Everything that is shipped, in one language.
struct Shipped {
    explicit Shipped(base::Language language)
        : catalogue(load_catalogue(language)),
          here(*neighbourhood::load(content_of(base::share_folder() / "scenarios/neighbourhood.yaml"), "")
                    .neighbourhood) {
        const auto root = base::share_folder() / "scenarios";
        const auto table = content_of(base::share_folder() / "mi/reactions.yaml");
        const auto names = base::real_files().list(root).value();
        for (const auto& name : names) {
            if (!base::real_files().is_file(root / name / "scenario.yaml")) continue;
            auto loaded =
                scenario::load_folder(base::real_files(), root / name, base::to_id(language), table);
            if (!loaded.scenario) throw std::runtime_error(name);
            scenarios.push_back(loaded.scenario);
            const auto made = drills_of(loaded.scenario);
            pool.insert(pool.end(), made.begin(), made.end());
        }
    }

    static i18n::Catalogue load_catalogue(base::Language language) {
        auto loaded = i18n::Catalogue::load(base::real_files(), base::share_folder(), language);
        if (!loaded) throw std::runtime_error(loaded.error().what.en);
        return std::move(*loaded);
    }

    i18n::Catalogue catalogue;
    neighbourhood::Neighbourhood here;
    std::vector<std::shared_ptr<const scenario::Scenario>> scenarios;
    std::vector<Drill> pool;
};

/// Read once a test program.
inline const Shipped& shipped(base::Language language = base::Language::nl) {
    static const Shipped nl(base::Language::nl), en(base::Language::en);
    return language == base::Language::nl ? nl : en;
}

}  // namespace wijk::drills::testing_support

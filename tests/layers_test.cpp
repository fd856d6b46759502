// The table in src/README.md is the rule of the house; this reads the table and every #include of src/.

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

namespace fs = std::filesystem;

struct Module {
    int level = 0;
    std::size_t row = 0;
    std::set<std::string> may_use;
    std::vector<std::string> libraries;
};

struct Table {
    std::map<std::string, Module> modules;
    std::vector<std::string> faults;
};

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(" `");
    return from == std::string::npos ? "" : text.substr(from, text.find_last_not_of(" `") - from + 1);
}

Table read_table(std::istream& in) {
    Table table;
    for (std::string line; std::getline(in, line);) {
        std::vector<std::string> cells;
        std::istringstream cut(line);
        for (std::string cell; std::getline(cut, cell, '|');) cells.push_back(trimmed(cell));
        if (line.rfind('|', 0) != 0 || cells.size() < 6 || !std::regex_match(cells[1], std::regex("[0-9]+")))
            continue;
        Module made{std::stoi(cells[1]), table.modules.size(), {}, {}};
        std::istringstream uses(cells[4]);
        for (std::string use; uses >> use;) {
            const bool all_of_it = use.rfind("..", 0) == 0;
            const std::string name = all_of_it ? use.substr(2) : use;
            if (name == "all" || name == "above") {
                for (const auto& [other, unused] : table.modules) made.may_use.insert(other);
                break;
            }
            const auto found = table.modules.find(name);
            if (found == table.modules.end()) {
                table.faults.push_back(cells[2] + " may use " + name + ", which has no row above it");
                continue;
            }
            if (found->second.level > made.level) table.faults.push_back(cells[2] + " points up to " + name);
            made.may_use.insert(name);
            if (all_of_it) made.may_use.insert(found->second.may_use.begin(), found->second.may_use.end());
        }
        std::istringstream libraries(cells[5]);
        for (std::string library; libraries >> library;) made.libraries.push_back(trimmed(library));
        table.modules[cells[2]] = made;
    }
    return table;
}

struct Include {
    std::string target;
    bool ours = false;
    int line = 0;
};

std::vector<Include> includes_of(const fs::path& file) {
    static const std::regex pattern(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
    std::vector<Include> found;
    std::ifstream in(file);
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        std::smatch match;
        if (std::regex_search(line, match, pattern)) found.push_back({match[2], match[1] == "\"", number});
    }
    return found;
}

bool is_everybodys(const std::string& include) {
    static const std::vector<std::string> free = {"fmt/", "tl/", "sys/", "gtest/", "gmock/", "rapidcheck"};
    static const std::set<std::string> system = {"fcntl.h", "unistd.h", "signal.h", "poll.h", "termios.h"};
    if (include.find_first_of("./") == std::string::npos || system.contains(include))
        return true;  // <vector>
    for (const auto& start : free)
        if (include.rfind(start, 0) == 0) return true;
    return false;
}

/// Every arrow that the table does not allow, as "file:line: why".
std::vector<std::string> forbidden_arrows(const fs::path& source, const Table& table) {
    std::vector<std::string> faults = table.faults;
    for (const auto& entry : fs::recursive_directory_iterator(source)) {
        const auto extension = entry.path().extension();
        if (extension != ".h" && extension != ".cpp" && extension != ".def") continue;
        const auto relative = fs::relative(entry.path(), source);
        const std::string name = relative.begin()->string();
        const auto module = table.modules.find(name);
        if (module == table.modules.end()) {
            faults.push_back(relative.string() + ": its folder has no row in src/README.md");
            continue;
        }
        for (const auto& include : includes_of(entry.path())) {
            const std::string where = relative.string() + ":" + std::to_string(include.line) + ": ";
            const std::string to = include.target.substr(0, include.target.find('/'));
            if (table.modules.contains(to) && include.ours) {
                if (to != name && !module->second.may_use.contains(to))
                    faults.push_back(where + name + " may not use " + to);
                continue;
            }
            if (is_everybodys(include.target)) continue;
            bool allowed = false;
            for (const auto& library : module->second.libraries)
                allowed |= include.target.rfind(library, 0) == 0;
            if (!allowed)
                faults.push_back(where + name + " may not use the library of <" + include.target + ">");
        }
    }
    return faults;
}

Table our_table() {
    std::ifstream in(fs::path(WIJK_SOURCE_DIR) / "src/README.md");
    return read_table(in);
}

TEST(Layers, HaveOnlyTheArrowsThatTheTableAllows) {
    const auto table = our_table();
    ASSERT_GE(table.modules.size(), 10U) << "src/README.md should hold the table of modules";
    EXPECT_THAT(forbidden_arrows(fs::path(WIJK_SOURCE_DIR) / "src", table), testing::IsEmpty());
}

class LayersOfASmallHouse : public testing::Test {
 protected:
    void SetUp() override {
        folder_ = fs::temp_directory_path() /
                  ("wijk-layers-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed()) +
                   testing::UnitTest::GetInstance()->current_test_info()->name());
        fs::create_directories(folder_ / "low");
        fs::create_directories(folder_ / "high");
    }
    void TearDown() override { fs::remove_all(folder_); }
    void write(const std::string& name, const std::string& text) { std::ofstream(folder_ / name) << text; }
    std::vector<std::string> faults() {
        std::istringstream table("| 0 | `low` | x | | |\n| 1 | `high` | x | low | `yaml-cpp/` |\n");
        return forbidden_arrows(folder_, read_table(table));
    }
    fs::path folder_;
};

TEST_F(LayersOfASmallHouse, AllowAnArrowDownAndTheModulesOwnLibrary) {
    write("high/a.cpp",
          "#include \"low/a.h\"\n#include <vector>\n#include <yaml-cpp/yaml.h>\n#include <fmt/format.h>\n");
    EXPECT_THAT(faults(), testing::IsEmpty());
}

TEST_F(LayersOfASmallHouse, RefuseAnArrowUp) {
    write("low/a.cpp", "\n#include \"high/a.h\"\n");
    EXPECT_THAT(faults(), testing::ElementsAre("low/a.cpp:2: low may not use high"));
}

TEST_F(LayersOfASmallHouse, RefuseALibraryThatBelongsToAnother) {
    write("low/a.cpp", "#include <yaml-cpp/yaml.h>\n");
    EXPECT_THAT(faults(),
                testing::ElementsAre("low/a.cpp:1: low may not use the library of <yaml-cpp/yaml.h>"));
}

TEST_F(LayersOfASmallHouse, RefuseAFolderWithoutARow) {
    fs::create_directories(folder_ / "extra");
    write("extra/a.h", "");
    EXPECT_THAT(faults(), testing::ElementsAre("extra/a.h: its folder has no row in src/README.md"));
}

}  // namespace

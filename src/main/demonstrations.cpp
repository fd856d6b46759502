#include "main/demonstrations.h"

namespace wijk::main {

namespace {

constexpr std::uintmax_t table_limit = 1024UL * 1024UL;

}  // namespace

base::Result<std::vector<analysis::Annomi>> demonstrations(const Program& program) {
    const auto text = base::real_files().read(program.share / "mi" / "annomi-transitions.csv", table_limit);
    if (!text) return tl::make_unexpected(text.error());
    return analysis::read_annomi(*text);
}

}  // namespace wijk::main

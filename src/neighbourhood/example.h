#pragma once
// A file of a neighbourhood with every key in it, for the reference of the format.

#include <string_view>

namespace wijk::neighbourhood {

std::string_view example_file();

}  // namespace wijk::neighbourhood

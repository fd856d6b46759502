#pragma once
// A file of a method with every key in it, for the reference of the format.

#include <string_view>

namespace wijk::intervision {

std::string_view example_method_file();

}  // namespace wijk::intervision

#pragma once
// Where phones can reach this machine: its IPv4 addresses on local networks.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wijk::voting {

/// One address of this machine, as the system tells it. Addresses are in host order.
struct Interface {
    std::string name;
    std::uint32_t address = 0;
    std::uint32_t netmask = 0;
    bool up = false;
    bool loopback = false;
    bool point_to_point = false;  ///< a tunnel or a modem: no phone is on it
};

/// Those of this moment; empty when the system cannot tell.
std::vector<Interface> interfaces();

/// Addresses that a phone in the same room may reach, likeliest first: Wi-Fi before cable before what
/// virtual machines and containers put up; private ones (RFC 1918) before public ones before those that a
/// machine gave itself without a network (RFC 3927).
std::vector<std::string> likeliest_first(const std::vector<Interface>& all);

/// `likeliest_first(interfaces())`: "192.168.1.20", ...
std::vector<std::string> local_addresses();

/// Whether who calls from `address` is on a local network: this machine itself, a private or self-given
/// address (RFC 1918, 3927, 6598), or one in a network of this machine. On a machine with a public address
/// this keeps the rest of the world out.
bool is_local(std::uint32_t address, const std::vector<Interface>& all);

/// "192.168.1.20" of a number in host order, and back; false, and `out` as it was, for anything else.
std::string to_text(std::uint32_t address);
bool from_text(std::string_view text, std::uint32_t& out);

}  // namespace wijk::voting

#include "real_windows.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <stdexcept>
#include <thread>
#include <utility>

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <imgui.h>
#include <sys/wait.h>
#include <unistd.h>

namespace wijk::tests {

namespace {

using namespace std::chrono_literals;

int start_server(std::string& display) {
    int channel[2];
    if (pipe(channel) != 0) throw std::runtime_error("no pipe");
    const int process = fork();
    if (process == 0) {
        close(channel[0]);
        const auto descriptor = std::to_string(channel[1]);
        execlp("Xvfb", "Xvfb", "-displayfd", descriptor.c_str(), "-screen", "0", "1280x800x24", "-nolisten",
               "tcp", static_cast<char*>(nullptr));
        _exit(127);
    }
    close(channel[1]);
    for (char sign = 0; read(channel[0], &sign, 1) == 1 && sign != '\n';) display += sign;
    close(channel[0]);
    return process;
}

}  // namespace

struct Display::Connection {
    ::Display* display = nullptr;

    ~Connection() {
        if (display != nullptr) XCloseDisplay(display);
    }
    Atom atom(const char* name) const { return XInternAtom(display, name, False); }
    ::Window find(const std::string& title) const;
    ::Window wait_for(const std::string& title) const {
        ::Window window = 0;
        if (!soon([&] { return (window = find(title)) != 0; }))
            throw std::runtime_error("no window " + title);
        return window;
    }
    void tell(::Window window, const char* message, const std::vector<long>& numbers) const;
    void give_selection(const XSelectionRequestEvent& asked, const std::string& content) const;
};

::Window Display::Connection::find(const std::string& title) const {
    ::Window root = 0, parent = 0, *children = nullptr, found = 0;
    unsigned count = 0;
    XQueryTree(display, DefaultRootWindow(display), &root, &parent, &children, &count);
    for (unsigned i = 0; i < count; ++i) {
        char* name = nullptr;
        XWindowAttributes attributes;
        if (XFetchName(display, children[i], &name) != 0 && name == title &&
            XGetWindowAttributes(display, children[i], &attributes) != 0 &&
            attributes.map_state == IsViewable)
            found = children[i];
        if (name != nullptr) XFree(name);
    }
    if (children != nullptr) XFree(children);
    return found;
}

void Display::Connection::tell(::Window window, const char* message, const std::vector<long>& numbers) const {
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = window;
    event.xclient.message_type = atom(message);
    event.xclient.format = 32;
    std::copy(numbers.begin(), numbers.end(), std::begin(event.xclient.data.l));
    XSendEvent(display, window, False, NoEventMask, &event);
    XFlush(display);
}

void Display::Connection::give_selection(const XSelectionRequestEvent& asked,
                                         const std::string& content) const {
    XChangeProperty(display, asked.requestor, asked.property, asked.target, 8, PropModeReplace,
                    reinterpret_cast<const unsigned char*>(content.data()), static_cast<int>(content.size()));
    XEvent answer{};
    answer.xselection.type = SelectionNotify;
    answer.xselection.requestor = asked.requestor;
    answer.xselection.selection = asked.selection;
    answer.xselection.target = asked.target;
    answer.xselection.property = asked.property;
    answer.xselection.time = asked.time;
    XSendEvent(display, asked.requestor, False, NoEventMask, &answer);
    XFlush(display);
}

Display::Display() : connection_(std::make_unique<Connection>()) {
    std::string number;
    server_ = start_server(number);
    const std::string name = ":" + number;
    setenv("DISPLAY", name.c_str(), 1);
    setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1);
    unsetenv("WAYLAND_DISPLAY");
    connection_->display = number.empty() ? nullptr : XOpenDisplay(name.c_str());
    if (connection_->display == nullptr) throw std::runtime_error("Xvfb did not start");
    // Between being found and being spoken to a window may go.
    XSetErrorHandler([](::Display*, XErrorEvent*) { return 0; });
}

Display::~Display() {
    connection_.reset();
    kill(server_, SIGTERM);
    waitpid(server_, nullptr, 0);
}

bool Display::shows(const std::string& title) const {
    return connection_->find(title) != 0;
}

void Display::press(const std::string& title, const std::string& keys) const {
    const auto window = std::to_string(connection_->wait_for(title));
    const auto command = "xdotool windowfocus --sync " + window + " key --delay 60 " + keys;
    if (std::system(command.c_str()) != 0) throw std::runtime_error(command);
}

void Display::press_close_button(const std::string& title) const {
    connection_->tell(connection_->wait_for(title), "WM_PROTOCOLS",
                      {static_cast<long>(connection_->atom("WM_DELETE_WINDOW")), CurrentTime});
}

void Display::set_minimised(const std::string& title, bool minimised) const {
    const auto state = connection_->atom("WM_STATE");
    const std::array<long, 2> content = {minimised ? IconicState : NormalState, None};
    XChangeProperty(connection_->display, connection_->wait_for(title), state, state, 32, PropModeReplace,
                    reinterpret_cast<const unsigned char*>(content.data()), 2);
    XFlush(connection_->display);
}

void Display::drop(const std::string& title, const std::string& uri) const {
    const auto& c = *connection_;
    const auto window = c.wait_for(title);
    const auto source = XCreateSimpleWindow(c.display, DefaultRootWindow(c.display), 0, 0, 1, 1, 0, 0, 0);
    XSetSelectionOwner(c.display, c.atom("XdndSelection"), source, CurrentTime);
    const auto self = static_cast<long>(source);
    const auto copy = static_cast<long>(c.atom("XdndActionCopy"));
    c.tell(window, "XdndEnter", {self, 5L << 24, static_cast<long>(c.atom("text/uri-list")), None, None});
    c.tell(window, "XdndPosition", {self, 0, 100L << 16 | 100, CurrentTime, copy});
    bool finished = false;
    const bool in_time = soon([&] {
        while (!finished && XPending(c.display) > 0) {
            XEvent event;
            XNextEvent(c.display, &event);
            if (event.type == SelectionRequest)
                c.give_selection(event.xselectionrequest, uri + "\r\n");
            else if (event.type == ClientMessage && event.xclient.message_type == c.atom("XdndStatus"))
                c.tell(window, "XdndDrop", {self, 0, CurrentTime});
            else if (event.type == ClientMessage && event.xclient.message_type == c.atom("XdndFinished"))
                finished = true;
        }
        return finished;
    });
    XDestroyWindow(c.display, source);
    if (!in_time) throw std::runtime_error("nobody took the file");
}

platform::Wants Seen::frame(const platform::Moment& moment) {
    const std::lock_guard lock(guard_);
    const ImGuiIO& io = ImGui::GetIO();
    for (const auto sign : io.InputQueueCharacters) typed_ += static_cast<char>(sign);
    dropped_.insert(dropped_.end(), moment.dropped.begin(), moment.dropped.end());
    frames_.push_back(moment);
    width_ = static_cast<int>(io.DisplaySize.x);
    return wants_;
}

void Seen::want(platform::Wants wants) {
    const std::lock_guard lock(guard_);
    wants_ = wants;
}

std::string Seen::typed() const {
    const std::lock_guard lock(guard_);
    return typed_;
}

std::vector<std::string> Seen::dropped() const {
    const std::lock_guard lock(guard_);
    return dropped_;
}

std::vector<platform::Moment> Seen::frames() const {
    const std::lock_guard lock(guard_);
    return frames_;
}

int Seen::width() const {
    const std::lock_guard lock(guard_);
    return width_;
}

bool soon(const std::function<bool()>& holds) {
    const auto end = std::chrono::steady_clock::now() + 10s;
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(10ms);
    }
    return true;
}

void until_rest(const std::vector<const Seen*>& windows) {
    const auto drawn = [&] {
        std::size_t sum = 0;
        for (const auto* window : windows) sum += window->count();
        return sum;
    };
    auto before = drawn();
    const bool rested = soon([&] {
        std::this_thread::sleep_for(500ms);
        return std::exchange(before, drawn()) == before;
    });
    if (!rested) throw std::runtime_error("the windows do not come to rest");
}

}  // namespace wijk::tests

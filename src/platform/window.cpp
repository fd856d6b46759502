#include "platform/window.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <limits>
#include <utility>

#include <GLFW/glfw3.h>

#include "platform/surface.h"

namespace wijk::platform {

namespace {

constexpr double tick_seconds = 1;
/// The system rounds how long it waits: a frame that is due within this is due now.
constexpr double almost = 0.001;
constexpr int least_width = 640, least_height = 480;
constexpr int least_second_width = 320, least_second_height = 240;

tl::unexpected<base::Error> no_second() {
    return base::failure(base::ErrorKind::io,
                         {"Het tweede venster gaat niet open", "The second window does not open"},
                         {"Laat de strook in het eerste venster zien; daar werkt alles hetzelfde.",
                          "Show the strip in the first window; everything works the same there."});
}

void wait_until(double due) {
    const double seconds = due - glfwGetTime();
    if (std::isinf(due))
        glfwWaitEvents();
    else if (seconds > 0)
        glfwWaitEventsTimeout(seconds);
    else
        glfwPollEvents();
}

}  // namespace

struct Window::Parts {
    Activity activity;
    std::atomic<bool> woken = false;
    std::unique_ptr<Surface> first;
    std::vector<std::shared_ptr<Surface>> others;
    double last_tick = 0;

    ~Parts() {
        others.clear();
        first.reset();
        glfwTerminate();
    }
    std::vector<Surface*> surfaces() const {
        std::vector<Surface*> all{first.get()};
        for (const auto& other : others) all.push_back(other.get());
        return all;
    }
    double next_due(bool ticks) const;
    void draw_due();
};

/// When the loop has something to do without being woken.
double Window::Parts::next_due(bool ticks) const {
    double due = std::numeric_limits<double>::infinity();
    for (const auto* surface : surfaces()) {
        if (surface->visible())
            due = std::min(due, activity.pending > 0 ? 0 : surface->due());
        else if (ticks && surface->wants() != Wants::rest)
            due = std::min(due, last_tick + tick_seconds);
    }
    return due;
}

void Window::Parts::draw_due() {
    const double now = glfwGetTime();
    std::vector<Surface*> due;
    for (auto* surface : surfaces())
        if (surface->visible() && (activity.pending > 0 || surface->due() <= now + almost))
            due.push_back(surface);
    if (due.empty()) return;
    if (activity.pending > 0) --activity.pending;
    for (auto* surface : due)
        if (!surface->closing()) surface->frame(surface == due.back());
}

Window::Window(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Window::~Window() = default;

base::Result<std::unique_ptr<Window>> Window::open(const std::string& title, int width, int height) {
    if (glfwInit() != GLFW_TRUE)
        return base::failure(
            base::ErrorKind::io,
            {"Er is geen scherm om een venster op te openen", "There is no display to open a window on"},
            {"Zonder scherm kun je oefenen in de terminal: wijk play opa-wim",
             "Without a display you can practise in the terminal: wijk play opa-wim"});
    auto parts = std::make_unique<Parts>();
    parts->first = Surface::open(title, width, height, parts->activity);
    if (!parts->first)
        return base::failure(base::ErrorKind::io,
                             {"Deze computer heeft geen OpenGL 3", "This computer has no OpenGL 3"},
                             {"Op afstand of in een virtuele machine helpt het pakket libgl1-mesa-dri. "
                              "Oefenen kan ook in de terminal: wijk play opa-wim",
                              "On a remote or virtual machine the package libgl1-mesa-dri helps. You can "
                              "practise in the terminal too: wijk play opa-wim"});
    auto* window = parts->first->window();
    glfwSetWindowSizeLimits(window, least_width, least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    glfwShowWindow(window);
    return std::unique_ptr<Window>(new Window(std::move(parts)));
}

void Window::close() {
    parts_->first->close();
}

void Window::wake() {
    parts_->woken = true;
    glfwPostEmptyEvent();
}

void Window::run(const std::function<Wants(const Moment&)>& draw, const std::function<void()>& tick) {
    auto& parts = *parts_;
    parts.first->draw = draw;
    while (!parts.first->closing()) {
        wait_until(parts.next_due(static_cast<bool>(tick)));
        if (parts.woken.exchange(false)) parts.activity.change();
        std::erase_if(parts.others, [](const auto& other) { return other->closing(); });
        for (auto* surface : parts.surfaces()) surface->settle();
        parts.last_tick = glfwGetTime();
        if (tick) tick();
        parts.draw_due();
    }
    parts.others.clear();
    parts.first->draw = {};
}

base::Result<Second> Window::second(const SecondContent& content) {
    if (content.width <= 0 || content.height <= 0) return no_second();
    const CurrentKept kept;
    auto own = std::make_unique<Context>();
    std::shared_ptr<Surface> surface =
        Surface::open(content.title, content.width, content.height, parts_->activity, std::move(own));
    if (!surface) return no_second();
    if (content.start)
        if (auto started = content.start(); !started) return tl::make_unexpected(started.error());
    surface->draw = content.draw;
    auto* window = surface->window();
    glfwSetWindowSizeLimits(window, least_second_width, least_second_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
    const auto [x, y, width, height] = surface->area();  // larger than wished where the monitor enlarges
    const auto place = place_for_second(parts_->first->area(), work_areas(), width, height);
    glfwSetWindowSize(window, place.width, place.height);
    glfwSetWindowPos(window, place.x, place.y);
    glfwShowWindow(window);
    parts_->others.push_back(surface);
    return Second(surface);
}

void Window::toggle_fullscreen() {
    parts_->first->toggle_fullscreen();
    parts_->activity.change();
}

bool Window::is_fullscreen() const {
    return parts_->first->is_fullscreen();
}

Second& Second::operator=(Second&& other) noexcept {
    if (this != &other) {
        close();
        surface_ = std::move(other.surface_);
    }
    return *this;
}

Second::~Second() {
    close();
}

bool Second::is_open() const {
    const auto surface = surface_.lock();
    return surface && !surface->closing();
}

void Second::close() {
    if (const auto surface = surface_.lock(); surface && !surface->closing()) surface->close();
}

void Second::toggle_fullscreen() {
    if (!is_open()) return;
    const auto surface = surface_.lock();
    surface->toggle_fullscreen();
    surface->activity().change();
}

bool Second::is_fullscreen() const {
    return is_open() && surface_.lock()->is_fullscreen();
}

}  // namespace wijk::platform

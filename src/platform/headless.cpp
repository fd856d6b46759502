#include "platform/headless.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#define GL_GLEXT_PROTOTYPES
#include <memory>
#include <utility>

#include <GL/gl.h>
#include <GL/glext.h>
#include <fmt/format.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <png.h>

namespace wijk::platform {

namespace {

/// Makes an ImGui context the current one for the length of a scope.
class ImGuiCurrent {
 public:
    explicit ImGuiCurrent(ImGuiContext* context) : before_(ImGui::GetCurrentContext()) {
        ImGui::SetCurrentContext(context);
    }
    ~ImGuiCurrent() { ImGui::SetCurrentContext(before_); }
    ImGuiCurrent(const ImGuiCurrent&) = delete;
    ImGuiCurrent& operator=(const ImGuiCurrent&) = delete;

 private:
    ImGuiContext* before_;
};

}  // namespace

struct Headless::Parts {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    GLuint frame = 0;
    GLuint colour = 0;
    int width = 0;
    int height = 0;
    bool renderer = false;
    ImGuiContext* imgui = ImGui::GetCurrentContext();

    void make_current() const { eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context); }
    ~Parts() {
        if (context != EGL_NO_CONTEXT) make_current();
        if (renderer) {
            const ImGuiCurrent own(imgui);
            ImGui_ImplOpenGL3_Shutdown();
        }
        if (context != EGL_NO_CONTEXT) {
            glDeleteFramebuffers(1, &frame);
            glDeleteRenderbuffers(1, &colour);
            eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
            eglDestroyContext(display, context);
        }
    }
};

namespace {

tl::unexpected<base::Error> no_picture(const char* what) {
    return base::failure(base::ErrorKind::io,
                         {fmt::format("Er kan geen plaatje worden gemaakt: {}", what),
                          fmt::format("No picture can be made: {}", what)},
                         {"Hiervoor is Mesa nodig (pakket libegl-mesa0); ./run zet het neer.",
                          "This needs Mesa (package libegl-mesa0); ./run installs it."});
}

/// EGL hands everybody in the process the same display: who ended it would end it for all.
EGLDisplay shared_display() {
    static const EGLDisplay display = [] {
        const EGLDisplay got =
            eglGetPlatformDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
        return got != EGL_NO_DISPLAY && eglInitialize(got, nullptr, nullptr) == EGL_TRUE ? got
                                                                                         : EGL_NO_DISPLAY;
    }();
    return display;
}

}  // namespace

base::Result<Headless> Headless::open(int width, int height) {
    auto parts = std::make_unique<Parts>();
    parts->width = width;
    parts->height = height;
    parts->display = shared_display();
    if (parts->display == EGL_NO_DISPLAY) return no_picture("EGL");
    eglBindAPI(EGL_OPENGL_API);
    const EGLint wanted[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint found = 0;
    eglChooseConfig(parts->display, wanted, &config, 1, &found);
    const EGLint version[] = {EGL_CONTEXT_MAJOR_VERSION, 3, EGL_CONTEXT_MINOR_VERSION, 3, EGL_NONE};
    parts->context =
        eglCreateContext(parts->display, found > 0 ? config : EGL_NO_CONFIG_KHR, EGL_NO_CONTEXT, version);
    if (parts->context == EGL_NO_CONTEXT ||
        eglMakeCurrent(parts->display, EGL_NO_SURFACE, EGL_NO_SURFACE, parts->context) != EGL_TRUE)
        return no_picture("OpenGL 3.3");
    glGenFramebuffers(1, &parts->frame);
    glGenRenderbuffers(1, &parts->colour);
    glBindRenderbuffer(GL_RENDERBUFFER, parts->colour);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glBindFramebuffer(GL_FRAMEBUFFER, parts->frame);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, parts->colour);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) return no_picture("framebuffer");
    if (!ImGui_ImplOpenGL3_Init("#version 330")) return no_picture("GLSL 330");
    parts->renderer = true;
    return Headless(parts.release());
}

Headless::Headless(Headless&& other) noexcept : parts_(std::exchange(other.parts_, nullptr)) {}
Headless::~Headless() {
    delete parts_;
}

void Headless::frame(const std::function<void()>& draw) {
    parts_->make_current();
    const ImGuiCurrent own(parts_->imgui);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(parts_->width), static_cast<float>(parts_->height)};
    io.DeltaTime = 1.0F / 60;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    draw();
    ImGui::Render();
    glBindFramebuffer(GL_FRAMEBUFFER, parts_->frame);
    glViewport(0, 0, parts_->width, parts_->height);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

Picture Headless::picture() const {
    Picture picture{parts_->width, parts_->height, {}};
    const auto row = static_cast<std::size_t>(parts_->width) * 3;
    std::string upside_down(row * static_cast<std::size_t>(parts_->height), '\0');
    parts_->make_current();
    glBindFramebuffer(GL_FRAMEBUFFER, parts_->frame);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, parts_->width, parts_->height, GL_RGB, GL_UNSIGNED_BYTE, upside_down.data());
    picture.rgb.reserve(upside_down.size());
    for (std::size_t y = static_cast<std::size_t>(parts_->height); y-- > 0;)
        picture.rgb.append(upside_down, y * row, row);
    return picture;
}

base::Result<> write_png(const base::Path& path, const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGB;
    png_alloc_size_t size = 0;
    if (png_image_write_to_memory(&image, nullptr, &size, 0, picture.rgb.data(), 0, nullptr) == 0)
        return no_picture(image.message);
    std::string file(size, '\0');
    if (png_image_write_to_memory(&image, file.data(), &size, 0, picture.rgb.data(), 0, nullptr) == 0)
        return no_picture(image.message);
    file.resize(size);
    return base::real_files().write(path, file);
}

base::Result<Picture> read_png(const base::Path& path) {
    auto file = base::real_files().read(path, 256UL * 1024UL * 1024UL);
    if (!file) return tl::make_unexpected(file.error());
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    const auto broken = [&] {
        return base::failure(
            base::ErrorKind::bad_data,
            {fmt::format("{}: dit is geen heel PNG-plaatje ({})", path.string(), image.message),
             fmt::format("{}: this is no whole PNG picture ({})", path.string(), image.message)});
    };
    if (png_image_begin_read_from_memory(&image, file->data(), file->size()) == 0) return broken();
    image.format = PNG_FORMAT_RGB;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height),
                    std::string(PNG_IMAGE_SIZE(image), '\0')};
    if (png_image_finish_read(&image, nullptr, picture.rgb.data(), 0, nullptr) == 0) return broken();
    return picture;
}

}  // namespace wijk::platform

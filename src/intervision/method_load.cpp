// From the text of a method's file to a Method.

#include <algorithm>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"
#include "intervision/faults.h"
#include "intervision/method_rules.h"
#include "intervision/method_texts.h"
#include "scenario/translation_file.h"
#include "yaml/read.h"

namespace wijk::intervision {

namespace {

/// One of these is in the way of all the rest: what a file of another kind or format means is not known.
bool is_ours(const yaml::Node& root, Report& report) {
    const std::string kind(root.text_of("kind"));
    if (root.is_map() && kind != method_file_kind) {
        const auto* node = root.find("kind");
        report.add(Fault::wrong_kind, node == nullptr ? root.spot : node->spot,
                   {{"found", kind.empty() ? "scenario" : kind}});
        return false;
    }
    const auto* format = root.find("format");
    if (format == nullptr || yaml::to_whole(format->text).value_or(1) == 1) return true;
    report.add(Fault::unknown_format, format->spot, {{"format", format->text}});
    return false;
}

std::string prose_of(const yaml::Node& node, std::string_view key) {
    return std::string(base::trim_end(node.text_of(key)));
}

yaml::Spot spot_of(const yaml::Node& node, std::string_view key) {
    const auto* value = node.find(key);
    return value == nullptr ? node.spot : value->spot;
}

const std::vector<yaml::Node>& items_of(const yaml::Node& node, std::string_view key) {
    static const std::vector<yaml::Node> nothing;
    const auto* value = node.find(key);
    return value == nullptr ? nothing : value->items;
}

/// `node` was checked against the table. A word that the table refused leaves what is usual.
Step step_of(const yaml::Node& node) {
    Step step;
    step.id = node.text_of("id");
    step.kind = step_kind_from_id(node.text_of("kind")).value_or(step.kind);
    step.speaks = speaks_from_id(node.text_of("speaks")).value_or(step.speaks);
    step.minutes = yaml::to_whole(node.text_of("minutes")).value_or(step.minutes);
    step.title = prose_of(node, "title");
    step.aim = prose_of(node, "aim");
    step.rule = prose_of(node, "rule");
    for (const auto& sentence : items_of(node, "say")) step.say.emplace_back(base::trim_end(sentence.text));
    return step;
}

ReadMethod method_of(const yaml::Node& root) {
    ReadMethod read;
    auto& method = read.method;
    method.id = root.text_of("id");
    method.language = method.source_language = root.text_of("language");
    method.title = prose_of(root, "title");
    method.summary = prose_of(root, "summary");
    method.when = prose_of(root, "when");
    method.source = prose_of(root, "source");
    method.fewest = yaml::to_whole(root.text_of("fewest")).value_or(0);
    method.most = yaml::to_whole(root.text_of("most")).value_or(method.fewest);
    method.bringer = yaml::to_truth(root.text_of("bringer")).value_or(false);
    for (const auto& item : items_of(root, "materials"))
        if (const auto material = material_kind_from_id(item.text)) {
            method.materials.push_back(*material);
            read.materials.push_back(item.spot);
        }
    for (const auto& item : items_of(root, "steps")) {
        if (!item.is_map()) continue;
        method.steps.push_back(step_of(item));
        read.steps.push_back(
            {item.spot, spot_of(item, "id"), spot_of(item, "kind"), spot_of(item, "speaks"),
             step_kind_from_id(item.text_of("kind")) && speaks_from_id(item.text_of("speaks"))});
    }
    read.fewest = spot_of(root, "fewest");
    read.bringer = spot_of(root, "bringer");
    read.materials_key = spot_of(root, "materials");
    read.steps_key = spot_of(root, "steps");
    return read;
}

/// Nothing fills in a `{...}` here, as it is in a scenario.
void check_braces(const yaml::Node& node, Report& report) {
    if (const auto open = node.text.find('{'); node.is_scalar() && open != std::string::npos)
        report.add(Fault::braces, node.spot_of(open));
    for (const auto& item : node.items) check_braces(item, report);
    for (const auto& entry : node.entries) check_braces(entry.value, report);
}

/// "incident.en.yaml" beside "incident.yaml".
base::Path translation_beside(const base::Path& file, std::string_view language) {
    return file.parent_path() / fmt::format("{}.{}.yaml", file.stem().string(), language);
}

/// Well over what a file may have, so that one that is too large is reported as the other faults are.
constexpr std::uintmax_t read_limit = 32UL * 1024UL * 1024UL;

std::optional<std::string> text_of(const base::Files& files, const base::Path& path,
                                   base::Diagnostics& diagnostics) {
    auto text = files.read(path, read_limit);
    if (text) return std::move(*text);
    const auto& error = text.error();
    const auto joined = [](const std::string& what, const std::string& hint) {
        return hint.empty() ? what : what + ". " + hint;
    };
    Report(path.string(), diagnostics)
        .add(Fault::unreadable, {}, {},
             {joined(error.what.nl, error.hint.nl), joined(error.what.en, error.hint.en)});
    return {};
}

}  // namespace

void for_each_text(Method& method,
                   const std::function<void(const std::string& id, std::string& text)>& visit) {
    const auto plain = [&](const std::string& id, std::string& text) {
        if (!text.empty()) visit(id, text);
    };
    plain("title", method.title);
    plain("summary", method.summary);
    plain("when", method.when);
    for (auto& step : method.steps) {
        plain(step.id + ".title", step.title);
        plain(step.id + ".aim", step.aim);
        plain(step.id + ".rule", step.rule);
        for (std::size_t i = 0; i < step.say.size(); ++i)
            plain(fmt::format("{}.say#{}", step.id, i + 1), step.say[i]);
    }
}

scenario::Source source_of(const Method& method) {
    scenario::Source source{method.id, method.source_language, {}, {}};
    auto copy = method;
    for_each_text(copy, [&](const std::string& id, std::string& text) {
        source.texts.push_back({{id, "", true}, std::move(text)});
    });
    return source;
}

LoadedMethod load_method(std::string_view text, const std::string& file, std::string_view language,
                         std::optional<std::string_view> translation, const std::string& translation_file) {
    LoadedMethod loaded;
    auto& diagnostics = loaded.diagnostics;
    auto source = yaml::read(text, file);
    diagnostics = std::move(source.diagnostics);
    Report report(file, diagnostics);
    std::optional<ReadMethod> read;
    if (source.root && is_ours(*source.root, report)) {
        yaml::check(*source.root, type_of_method_file(), file, diagnostics);
        check_braces(*source.root, report);
        read = method_of(*source.root);
        check_parts(*read, report);
    }
    std::optional<scenario::Translation> translated;
    if (translation)
        translated = scenario::read_translation(std::string(*translation), translation_file, diagnostics);
    if (read && !base::has_errors(diagnostics)) {
        check_whole(*read, report);
        auto& method = read->method;
        if (const auto texts =
                scenario::texts_in(language, translated, source_of(method), file, diagnostics)) {
            for_each_text(method, [&](const std::string& id, std::string& shown) {
                if (const auto found = texts->find(id); found != texts->end()) shown = found->second;
            });
            method.language = language;
        }
        if (!base::has_errors(diagnostics)) loaded.method = std::move(method);
    }
    base::sort_by_place(diagnostics);
    return loaded;
}

LoadedMethod load_method_file(const base::Files& files, const base::Path& path, std::string_view language) {
    LoadedMethod loaded;
    const auto text = text_of(files, path, loaded.diagnostics);
    if (!text) return loaded;
    base::Diagnostics of_files;
    std::optional<std::string> translation;
    const auto beside = translation_beside(path, language);
    if (!language.empty() && files.is_file(beside)) translation = text_of(files, beside, of_files);
    loaded = load_method(*text, path.string(), language, translation, beside.string());
    if (loaded.method && path.filename() != loaded.method->id + ".yaml")
        Report(path.string(), of_files)
            .add(Fault::file_name, {1, 1}, {{"file", path.filename().string()}, {"id", loaded.method->id}});
    if (base::has_errors(of_files)) loaded.method.reset();
    std::move(of_files.begin(), of_files.end(), std::back_inserter(loaded.diagnostics));
    base::sort_by_place(loaded.diagnostics);
    return loaded;
}

base::Diagnostics check_method_file(const base::Files& files, const base::Path& path) {
    auto diagnostics = load_method_file(files, path, "").diagnostics;
    const auto stem = path.stem().string() + ".";
    const auto names = files.list(path.has_parent_path() ? path.parent_path() : base::Path("."));
    if (!names) return diagnostics;
    for (const base::Path name : *names) {
        if (name.string().rfind(stem, 0) != 0 || name.extension() != ".yaml" || name == path.filename())
            continue;
        const auto language = name.stem().string().substr(stem.size());
        const auto file = translation_beside(path, language).string();
        auto translated = load_method_file(files, path, language).diagnostics;
        std::copy_if(translated.begin(), translated.end(), std::back_inserter(diagnostics),
                     [&](const base::Diagnostic& one) { return one.place.file == file; });
    }
    base::sort_by_place(diagnostics);
    return diagnostics;
}

}  // namespace wijk::intervision

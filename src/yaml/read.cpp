#include "yaml/read.h"

#include <algorithm>
#include <sstream>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include "base/text.h"
#include "yaml/records.h"
#include "yaml/source.h"

namespace wijk::yaml {

namespace {

/// Ends the parsing from inside an event, after what is wrong has been reported.
struct Stop {};
/// The same where everything that counts has been read.
struct Enough {};

class Reporter {
 public:
    Reporter(Source& source, std::string file, std::size_t most)
        : source_(source), file_(std::move(file)), most_(most) {}

    base::Diagnostic& add(Fault fault, std::size_t offset, base::Arguments arguments = {}) {
        if (diagnostics_.size() >= most_) {
            diagnostics_.push_back(
                {&record(Fault::too_many_faults), {file_, 0, 0}, {{"limit", fmt::to_string(most_)}}, {}, {}});
            throw Stop{};
        }
        diagnostics_.push_back(
            {&record(fault), place(file_, source_.spot(offset)), std::move(arguments), {}, {}});
        return diagnostics_.back();
    }
    [[noreturn]] void stop(Fault fault, std::size_t offset, base::Arguments arguments = {}) {
        add(fault, offset, std::move(arguments));
        throw Stop{};
    }
    bool empty() const { return diagnostics_.empty(); }
    base::Place place_at(Spot spot) const { return place(file_, spot); }
    base::Diagnostics take() { return std::move(diagnostics_); }

 private:
    Source& source_;
    std::string file_;
    std::size_t most_;
    base::Diagnostics diagnostics_;
};

/// Builds the tree from the parser's events.
class Builder final : public YAML::EventHandler {
 public:
    Builder(Source& source, Reporter& report, const Limits& limits)
        : source_(source), report_(report), limits_(limits) {}

    std::optional<Node> root;
    std::size_t reached = 0;  ///< where the newest event stood

    void OnDocumentStart(const YAML::Mark& mark) override {
        if (!root) return;
        report_.add(Fault::several_documents, at(mark));
        throw Enough{};
    }
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto offset = at(mark);
        check_properties(offset, "?", anchor);
        // The words that YAML reads as nothing are words like any other here.
        if (const auto word = source_.null_word(offset); !word.empty()) {
            Node node = make(Node::Kind::scalar, offset);
            node.text = word;
            node.verbatim = true;
            node.cut_by_comment = source_.comment_follows(offset + word.size());
            return give(std::move(node), offset);
        }
        Node node = make(Node::Kind::faulty, offset);
        if (expects_value()) {
            const auto& frame = frames_.back();
            if (!frame.key_faulty)
                report_.add(Fault::no_value, frame.key_offset, {{"key", source_.shown(frame.key)}});
        } else if (!frames_.empty() && frames_.back().node.is_sequence()) {
            report_.add(Fault::empty_item, source_.separator_before(offset));
        } else if (!frames_.empty()) {
            report_.add(Fault::key_is_no_text, offset);
        }
        give(std::move(node), offset);
    }

    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
        const auto offset = at(mark);
        report_.add(Fault::alias, offset);
        give(make(Node::Kind::faulty, offset), offset);
    }

    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override {
        auto offset = at(mark);
        check_properties(offset, tag, anchor);
        offset = source_.after_properties(offset);
        Node node = make(Node::Kind::scalar, offset);
        node.text = value;
        const char first = source_.at(offset);
        if (first == '"' || first == '\'') {
            const auto quoted = source_.quoted(offset);
            if (!quoted.closed) report_.stop(Fault::unclosed_quote, offset);
            if (quoted.lines > 1) report_.stop(Fault::text_over_lines, offset);
            node.style = Node::Style::quoted;
            node.verbatim = quoted.end - offset == value.size() + 2;
        } else if (first == '|' || first == '>') {
            node.style = Node::Style::block;
        } else {
            const auto end = source_.plain_end(offset, value);
            node.verbatim = end - offset == value.size();
            node.cut_by_comment = source_.comment_follows(end);
        }
        if (const auto control = first_control(value); control != std::string::npos)
            report_.add(Fault::control_character, offset,
                        {{"code", fmt::format("U+{:04X}", static_cast<unsigned char>(value[control]))}});
        give(std::move(node), offset);
    }

    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, Node::Kind::sequence);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(mark, tag, anchor, Node::Kind::map);
    }
    void OnMapEnd() override { close(); }

 private:
    struct Frame {
        Node node;
        std::size_t offset = 0;
        bool has_key = false;     ///< a key was read, its value comes next
        bool key_faulty = false;  ///< that key cannot be used; its value is read and dropped
        std::string key;
        std::size_t key_offset = 0;
        Spot key_spot;
        std::unordered_map<std::string, Spot> keys;
    };

    std::size_t at(const YAML::Mark& mark) { return reached = source_.offset(mark.line, mark.column); }

    bool expects_value() const {
        return !frames_.empty() && frames_.back().node.is_map() && frames_.back().has_key;
    }

    Node make(Node::Kind kind, std::size_t offset) {
        if (++nodes_ > limits_.nodes)
            report_.stop(Fault::too_many_values, offset, {{"limit", fmt::to_string(limits_.nodes)}});
        Node node;
        node.kind = kind;
        node.spot = source_.spot(offset);
        return node;
    }

    void check_properties(std::size_t offset, const std::string& tag, YAML::anchor_t anchor) {
        if (anchor != YAML::NullAnchor) report_.add(Fault::anchor, offset);
        if ((tag != "?" && tag != "!" && !tag.empty()) || source_.at(offset) == '!')
            report_.add(Fault::tag, offset);
    }

    void open(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, Node::Kind kind) {
        const auto offset = at(mark);
        check_properties(offset, tag, anchor);
        if (frames_.size() >= static_cast<std::size_t>(limits_.depth))
            report_.stop(Fault::too_deep, offset, {{"limit", fmt::to_string(limits_.depth)}});
        Frame frame;
        frame.node = make(kind, offset);
        frame.offset = offset;
        frames_.push_back(std::move(frame));
    }

    void close() {
        Node node = std::move(frames_.back().node);
        const auto offset = frames_.back().offset;
        frames_.pop_back();
        give(std::move(node), offset);
    }

    /// Puts a finished node where it belongs: a key, a value, an item or the whole file.
    void give(Node node, std::size_t offset) {
        if (frames_.empty()) {
            root = std::move(node);
            return;
        }
        Frame& frame = frames_.back();
        if (frame.node.is_sequence()) {
            frame.node.items.push_back(std::move(node));
        } else if (!frame.has_key) {
            take_key(frame, node, offset);
        } else {
            if (!frame.key_faulty)
                frame.node.entries.push_back({std::move(frame.key), frame.key_spot, std::move(node)});
            frame.has_key = false;
        }
    }

    void take_key(Frame& frame, Node& node, std::size_t offset) {
        frame.has_key = true;
        frame.key_faulty = !node.is_scalar();
        frame.key = std::move(node.text);
        frame.key_offset = offset;
        frame.key_spot = node.spot;
        if (node.is_sequence() || node.is_map()) report_.add(Fault::key_is_no_text, offset);
        if (frame.key_faulty) return;
        const auto [first, is_new] = frame.keys.try_emplace(frame.key, frame.key_spot);
        if (is_new) return;
        frame.key_faulty = true;
        report_.add(Fault::duplicate_key, offset, {{"key", source_.shown(frame.key)}})
            .related.push_back(
                {report_.place_at(first->second), {"hier staat de eerste", "the first stands here"}});
    }

    Source& source_;
    Reporter& report_;
    const Limits& limits_;
    std::vector<Frame> frames_;
    std::size_t nodes_ = 0;
};

/// What is wrong with the text as text; reading starts only when nothing is.
void check_text(const Source& source, const Limits& limits, Reporter& report) {
    const auto text = source.text();
    if (const auto bad = base::first_invalid_utf8(text)) report.stop(Fault::invalid_utf8, *bad);
    if (const auto control = first_control(text); control != std::string_view::npos) {
        const auto unit = static_cast<unsigned char>(text[control]);
        const unsigned code = unit == 0xC2 ? static_cast<unsigned char>(text[control + 1]) : unit;
        report.stop(Fault::control_character, control, {{"code", fmt::format("U+{:04X}", code)}});
    }
    for (std::size_t line = 0; line < source.lines(); ++line)
        if (source.line(line).size() > limits.line)
            report.stop(Fault::long_line, source.line_start(line), {{"limit", fmt::to_string(limits.line)}});
    if (const auto excess = source.flow_excess(limits.depth, limits.nodes)) {
        const bool deep = excess->fault == Fault::too_deep;
        report.stop(excess->fault, excess->offset,
                    {{"limit", deep ? fmt::to_string(limits.depth) : fmt::to_string(limits.nodes)}});
    }
}

void report_syntax(const Source& source, const YAML::Exception& error, std::size_t reached,
                   Reporter& report) {
    const auto offset = source.offset(error.mark.line, error.mark.column);
    const auto fault = source.explain_syntax(error.msg, reached, offset);
    base::Arguments arguments;
    if (fault.fault == Fault::special_start)
        arguments = {{"character", source.shown(source.text().substr(fault.offset, 1))}};
    report.add(fault.fault, fault.offset, std::move(arguments));
}

}  // namespace

Read read(std::string_view text, const std::string& file, const Limits& limits) {
    Read result;
    if (text.size() > limits.bytes) {
        result.diagnostics.push_back(
            {&record(Fault::too_large),
             {file, 0, 0},
             {{"bytes", fmt::to_string(text.size())}, {"limit", fmt::to_string(limits.bytes)}},
             {},
             {}});
        return result;
    }
    Source source(text);
    Reporter report(source, file, limits.faults);
    Builder builder(source, report, limits);
    bool whole = false;
    try {
        check_text(source, limits, report);
        std::istringstream stream{std::string(source.text())};
        YAML::Parser parser(stream);
        if (!parser.HandleNextDocument(builder) || !builder.root ||
            (builder.root->kind == Node::Kind::faulty && report.empty()))
            report.stop(Fault::empty_file, 0);
        parser.HandleNextDocument(builder);
        whole = true;
    } catch (const Enough&) {
        whole = true;
    } catch (const Stop&) {
        // What stopped it has been reported.
    } catch (const YAML::Exception& error) {
        try {
            report_syntax(source, error, builder.reached, report);
        } catch (const Stop&) {
            // The one too many has been reported.
        }
    }
    if (whole) result.root = std::move(builder.root);
    result.diagnostics = report.take();
    return result;
}

}  // namespace wijk::yaml

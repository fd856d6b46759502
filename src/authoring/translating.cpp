#include "authoring/translating.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "authoring/text_edits.h"
#include "base/text.h"
#include "scenario/translation_file.h"
#include "yaml/read.h"
#include "yaml/write.h"

namespace wijk::authoring {

namespace {

using scenario::Source;
using scenario::SourceText;
using scenario::TranslatedText;
using scenario::Translation;

tl::unexpected<base::Error> refused(base::LocalText what, base::LocalText hint) {
    return base::failure(base::ErrorKind::bad_data, std::move(what), std::move(hint));
}

base::Result<Translation> read(const Source& source, const std::string& text) {
    base::Diagnostics faults;
    auto read = scenario::read_translation(text, "", faults);
    if (!read) {
        const auto first = std::find_if(faults.begin(), faults.end(), [](const base::Diagnostic& one) {
            return one.severity() == base::Severity::error;
        });
        const auto in = [&](base::Language language, const char* line) {
            return first == faults.end()
                       ? std::string()
                       : fmt::format("{} {}: {}", line, first->place.line, first->message(language));
        };
        return refused(
            {in(base::Language::nl, "Regel"), in(base::Language::en, "Line")},
            {"Herstel het vertaalbestand eerst zelf. `wijk check` laat alles zien wat er niet klopt.",
             "Mend the translation file by hand first. `wijk check` shows all that is wrong in it."});
    }
    if (read->of != source.id)
        return refused({fmt::format("Dit is de vertaling van `{}`, niet van `{}`", read->of, source.id),
                        fmt::format("This is the translation of `{}`, not of `{}`", read->of, source.id)},
                       {"Kijk of het bestand bij dit scenario hoort.",
                        "See whether the file belongs to this scenario."});
    if (read->language == source.language)
        return refused(
            {fmt::format("De vertaling is in `{}`, de taal van het scenario zelf", read->language),
             fmt::format("The translation is in `{}`, the language of the scenario itself", read->language)},
            {"Zet achter `language:` de taal waarnaar je vertaalt.",
             "Put the language that you translate into behind `language:`."});
    return std::move(*read);
}

const SourceText* find_source(const Source& source, const std::string& id) {
    const auto found = std::find_if(source.texts.begin(), source.texts.end(),
                                    [&](const SourceText& one) { return one.place.id == id; });
    return found == source.texts.end() ? nullptr : &*found;
}

std::string spaces(int count) {
    return std::string(static_cast<std::size_t>(std::max(count, 0)), ' ');
}

/// What an entry is to hold.
struct Wanted {
    const SourceText* source;
    std::string text;  ///< empty: to be translated
    std::string mark() const { return scenario::source_mark(source->text); }
    const char* key() const { return text.empty() ? "todo" : "text"; }
    const std::string& value() const { return text.empty() ? source->text : text; }
};

/// One entry as lines, each with its line end in front.
std::string entry_lines(const Wanted& wanted, int indent) {
    const auto inner = spaces(indent + 2);
    const auto field = [&](const char* key, std::string_view value) {
        return fmt::format("\n{}{}: {}", inner, key,
                           yaml::scalar(value, static_cast<std::size_t>(indent) + 4));
    };
    std::string out = fmt::format("\n{}{}:\n{}from: {}", spaces(indent), wanted.source->place.id, inner,
                                  yaml::quoted(wanted.mark()));
    if (const auto& who = wanted.source->place.who; !who.empty()) out += field("who", who);
    return out + field(wanted.key(), wanted.value());
}

std::string entry_in_flow(const Wanted& wanted) {
    std::string out = "{from: " + yaml::quoted(wanted.mark());
    if (const auto& who = wanted.source->place.who; !who.empty()) out += ", who: " + yaml::quoted(who);
    return fmt::format("{}, {}: {}}}", out, wanted.key(), yaml::quoted(wanted.value()));
}

const yaml::Entry* find_entry(const yaml::Node& map, std::string_view key) {
    const auto found = std::find_if(map.entries.begin(), map.entries.end(),
                                    [&](const yaml::Entry& one) { return one.key == key; });
    return found == map.entries.end() ? nullptr : &*found;
}

/// Between braces an entry is written anew; over several lines it may hold comments, which would be lost.
bool change_flow_entry(TextEdits& edits, const yaml::Entry& entry, const Wanted& wanted) {
    const auto range = edits.range_of(entry.value, entry.spot.column);
    if (edits.line_end(range.begin) < range.end) return false;
    edits.replace(range.begin, range.end, entry_in_flow(wanted));
    return true;
}

/// Puts what is wanted into an entry that is there; false where that cannot be done without harm.
bool change_entry(TextEdits& edits, const yaml::Entry& entry, const Wanted& wanted) {
    const auto& map = entry.value;
    if (edits.is_flow(map)) return change_flow_entry(edits, entry, wanted);
    const auto range = [&](const yaml::Entry& field) {
        return edits.range_of(field.value, field.spot.column);
    };
    const auto& first = map.entries.front();
    const auto indent = first.spot.column - 1;
    const auto scalar = yaml::scalar(wanted.value(), static_cast<std::size_t>(indent) + 2);
    const auto* from = find_entry(map, "from");
    if (from != nullptr)
        edits.replace_scalar(range(*from), yaml::quoted(wanted.mark()));
    else
        edits.replace(edits.line_start(edits.offset(first.spot)), edits.line_start(edits.offset(first.spot)),
                      fmt::format("{}from: {}\n", spaces(indent), yaml::quoted(wanted.mark())));
    const auto* kept = find_entry(map, wanted.key());
    const auto* other = find_entry(map, wanted.text.empty() ? "text" : "todo");
    if (kept != nullptr) {
        edits.replace_scalar(range(*kept), scalar);
        if (other != nullptr) edits.remove_field(edits.offset(other->spot), range(*other));
    } else if (other != nullptr) {
        const auto key = edits.offset(other->spot);
        edits.replace(key, edits.key_end(key, other->key), wanted.key());
        edits.replace_scalar(range(*other), scalar);
    } else {
        const auto& last = map.entries.back();
        const auto end = edits.line_end(range(last).end);
        edits.replace(end, end, fmt::format("\n{}{}: {}", spaces(indent), wanted.key(), scalar));
    }
    return true;
}

/// The entry behind which the text with this id comes in reading order; null when it is the first.
const yaml::Entry* entry_before(const Source& source, const yaml::Node& texts, const std::string& id) {
    const yaml::Entry* before = nullptr;
    for (const auto& one : source.texts) {
        if (one.place.id == id) break;
        if (const auto* entry = find_entry(texts, one.place.id)) before = entry;
    }
    return before;
}

void add_entry(TextEdits& edits, const Source& source, const yaml::Entry& texts, const Wanted& wanted) {
    const auto& id = wanted.source->place.id;
    const auto range = edits.range_of(texts.value, texts.spot.column);
    if (texts.value.entries.empty()) {
        const auto lines = entry_lines(wanted, texts.spot.column + 1);
        const bool space = edits.text()[range.begin - 1] == ' ';
        edits.replace(range.begin - (space ? 1 : 0), range.end, "");
        const auto end = edits.line_end(range.end);
        return edits.replace(end, end, lines);
    }
    const auto* before = entry_before(source, texts.value, id);
    const auto before_end = before == nullptr ? 0 : edits.range_of(before->value, before->spot.column).end;
    if (edits.is_flow(texts.value)) {
        const auto entry = fmt::format("{}: {}", id, entry_in_flow(wanted));
        const auto at = before == nullptr ? range.begin + 1 : before_end;
        return edits.replace(at, at, before == nullptr ? entry + ", " : ", " + entry);
    }
    const auto indent = texts.value.entries.front().spot.column - 1;
    const auto end = edits.line_end(before == nullptr ? edits.offset(texts.spot) : before_end);
    edits.replace(end, end, entry_lines(wanted, indent));
}

/// What counts in an entry, to see that nothing else has changed.
std::vector<std::string> what_counts(const Translation& translation, const std::string& but) {
    std::vector<std::string> out{translation.of, translation.language};
    for (const auto& one : translation.texts)
        if (one.id != but)
            out.push_back(
                fmt::format("{}\n{}\n{}\n{}\n{}", one.id, one.from, one.who, one.has_text, one.text));
    return out;
}

bool holds(const Translation& translation, const Wanted& wanted) {
    for (const auto& one : translation.texts)
        if (one.id == wanted.source->place.id)
            return one.from == wanted.mark() && one.has_text == !wanted.text.empty() &&
                   (wanted.text.empty() || one.text == wanted.text);
    return false;
}

tl::unexpected<base::Error> not_from_here(const std::string& id) {
    return refused({fmt::format("`{}` kan hier niet in het vertaalbestand gezet worden", id),
                    fmt::format("`{}` cannot be put into the translation file from here", id)},
                   {"Zet deze tekst er met een tekstprogramma in. Er is niets veranderd.",
                    "Put this text in with a text program. Nothing was changed."});
}

}  // namespace

base::Result<std::vector<TranslationRow>> rows_of(const Source& source, const std::string& translation) {
    std::map<std::string, TranslatedText> by_id;
    if (!base::trim(translation).empty()) {
        auto file = read(source, translation);
        if (!file) return tl::make_unexpected(file.error());
        for (auto& one : file->texts) by_id.emplace(one.id, std::move(one));
    }
    std::vector<TranslationRow> rows;
    for (const auto& [place, text] : source.texts) {
        TranslationRow row{place.id, place.who, text, {}, RowState::missing};
        if (const auto found = by_id.find(place.id); found != by_id.end() && found->second.has_text) {
            const auto& [id, one] = *found;
            row.text = one.text;
            const bool fits = one.from.empty() || one.from == scenario::source_mark(text);
            row.state = fits ? RowState::done : RowState::outdated;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

base::Result<std::string> with_text(const Source& source, std::string_view language,
                                    const std::string& translation, const std::string& id,
                                    const std::string& text) {
    const auto* of = find_source(source, id);
    if (of == nullptr)
        return base::failure(base::ErrorKind::not_found,
                             {fmt::format("Er is geen tekst `{}` in `{}`", id, source.id),
                              fmt::format("There is no text `{}` in `{}`", id, source.id)});
    Wanted wanted{of, std::string(base::trim_end(text))};
    std::erase(wanted.text, '\r');
    if (base::trim(translation).empty()) {
        if (wanted.text.empty()) return translation;
        return fmt::format("kind: translation\nof: {}\nlanguage: {}\ntexts:{}\n", source.id, language,
                           entry_lines(wanted, 2));
    }
    auto before = read(source, translation);
    if (!before) return tl::make_unexpected(before.error());
    if (before->language != language)
        return refused({fmt::format("Deze vertaling is in `{}`, niet in `{}`", before->language, language),
                        fmt::format("This translation is in `{}`, not in `{}`", before->language, language)},
                       {});
    const auto tree = yaml::read(translation, "");
    const auto* texts = tree.root ? find_entry(*tree.root, "texts") : nullptr;
    if (texts == nullptr) return not_from_here(id);
    const auto* entry = find_entry(texts->value, id);
    if (wanted.text.empty() && (entry == nullptr || find_entry(entry->value, "text") == nullptr))
        return translation;
    TextEdits edits(translation);
    if (entry == nullptr)
        add_entry(edits, source, *texts, wanted);
    else if (!change_entry(edits, *entry, wanted))
        return not_from_here(id);
    auto result = edits.result();
    base::Diagnostics faults;
    const auto after = scenario::read_translation(result, "", faults);
    if (!after || !holds(*after, wanted) || what_counts(*before, id) != what_counts(*after, id))
        return not_from_here(id);
    return result;
}

}  // namespace wijk::authoring

#include "voting/room.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "base/text.h"

namespace wijk::voting {

namespace {

constexpr std::string_view signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t code_length = 4;

bool is_digit(char sign) {
    return sign >= '0' && sign <= '9';
}

bool is_code(std::string_view text) {
    return text.size() == code_length && text.find_first_not_of(signs) == std::string_view::npos;
}

/// As it was meant: capitals, no spaces around, and no letter that looks like a digit.
std::string as_code(std::string_view typed) {
    std::string code;
    for (const char sign : base::trim(typed)) {
        const char capital = static_cast<char>(std::toupper(static_cast<unsigned char>(sign)));
        code += capital == 'O' ? '0' : capital == 'I' || capital == 'L' ? '1' : capital;
    }
    return code;
}

/// Takes as long for a code that is nearly right as for one that is not.
bool same_in_constant_time(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;  // the length of a code is no secret
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

bool is_hash(std::string_view text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// Tokens are looked up by their hash: how long that takes tells of the hash alone, and who cannot choose
/// the hash of what he sends learns nothing from it.
std::string hash_of(std::string_view token) {
    return base::sha256_hex(token);
}

std::string chance(base::Random& random, int numbers) {
    std::string text;
    for (int i = 0; i < numbers; ++i) text += fmt::format("{:016x}", random.next());
    return text;
}

/// Marks that turn the direction of the text around them (UAX #9): on a shared screen they would turn what
/// stands beside them.
bool turns_direction(std::string_view sign) {
    static constexpr std::array<std::string_view, 9> marks = {
        "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"};
    return std::find(marks.begin(), marks.end(), sign) != marks.end();
}

/// One line without control signs (C0, DEL, C1) and what turns direction.
std::string for_the_screen(std::string_view words) {
    std::string shown;
    while (!words.empty()) {
        const auto sign = words.substr(0, base::character_length(words));
        words.remove_prefix(sign.size());
        const auto first = static_cast<unsigned char>(sign[0]);
        const bool control =
            first < 0x20 || first == 0x7F ||
            (first == 0xC2 && sign.size() == 2 && static_cast<unsigned char>(sign[1]) < 0xA0);
        if (control || sign == " ")
            shown += shown.empty() || shown.back() == ' ' ? "" : " ";
        else if (!turns_direction(sign))
            shown += sign;
    }
    return std::string(base::trim(shown));
}

}  // namespace

Room::Room(base::Random& random, const std::optional<Kept>& kept) : random_(random) {
    code_ = kept && is_code(kept->code) ? kept->code : make_code();
    if (!kept) return;
    next_round_ = std::max(1, kept->next_round);
    for (const auto& phone : kept->phones)
        if (is_hash(phone)) phones_.push_back(phone);
    std::sort(phones_.begin(), phones_.end());
    phones_.erase(std::unique(phones_.begin(), phones_.end()), phones_.end());
    if (phones_.size() > most_phones) phones_.resize(most_phones);
}

std::string Room::make_code() {
    for (;;) {
        std::string code(code_length, '0');
        for (auto& sign : code) sign = signs[random_.below(signs.size())];
        const bool spells = !is_digit(code[1]) && !is_digit(code[2]);
        const bool was_used = std::find(old_codes_.begin(), old_codes_.end(), code) != old_codes_.end();
        if (!spells && !was_used) return code;
    }
}

std::string Room::code() const {
    const std::scoped_lock lock(mutex_);
    return code_;
}

void Room::new_code(Phones phones) {
    const std::scoped_lock lock(mutex_);
    old_codes_.push_back(code_);
    code_ = make_code();
    guesses_.clear();
    wrong_codes_ = 0;
    if (phones == Phones::stay) return;
    phones_.clear();
    if (open_) open_->entries.clear();
}

int Room::ask(Question question) {
    const std::scoped_lock lock(mutex_);
    close_open();
    const int round = next_round_++;
    if (ended_)
        closed_.emplace(round, Closed{});
    else
        open_ = Open{round, std::move(question), {}};
    return round;
}

Closed Room::gathered() const {
    Closed closed;
    for (const auto& [phone, entry] : open_->entries) {
        if (entry.option >= 0) closed.votes.push_back({entry.voter, entry.option});
        if (!entry.words.empty()) closed.words.push_back(entry.words);
    }
    std::sort(closed.votes.begin(), closed.votes.end(),
              [](const Vote& a, const Vote& b) { return a.voter < b.voter; });
    std::sort(closed.words.begin(), closed.words.end());
    return closed;
}

void Room::close_open() {
    if (!open_) return;
    closed_.emplace(open_->round, gathered());
    open_.reset();
}

std::vector<Vote> Room::votes(int round) const {
    const std::scoped_lock lock(mutex_);
    if (open_ && open_->round == round) return gathered().votes;
    const auto found = closed_.find(round);
    return found == closed_.end() ? std::vector<Vote>{} : found->second.votes;
}

std::vector<std::string> Room::words(int round) const {
    const std::scoped_lock lock(mutex_);
    if (open_ && open_->round == round) return gathered().words;
    const auto found = closed_.find(round);
    return found == closed_.end() ? std::vector<std::string>{} : found->second.words;
}

Closed Room::close(int round) {
    const std::scoped_lock lock(mutex_);
    if (open_ && open_->round == round) close_open();
    const auto found = closed_.find(round);
    return found == closed_.end() ? Closed{} : found->second;
}

void Room::wait() {
    const std::scoped_lock lock(mutex_);
    close_open();
}

void Room::end() {
    const std::scoped_lock lock(mutex_);
    close_open();
    ended_ = true;
}

int Room::phones() const {
    const std::scoped_lock lock(mutex_);
    return static_cast<int>(phones_.size());
}

int Room::answered(int round) const {
    const std::scoped_lock lock(mutex_);
    if (open_ && open_->round == round)
        return static_cast<int>(std::count_if(open_->entries.begin(), open_->entries.end(),
                                              [](const auto& entry) { return !entry.second.empty(); }));
    const auto found = closed_.find(round);
    return found == closed_.end() ? 0
                                  : static_cast<int>(found->second.votes.size() + found->second.words.size());
}

int Room::wrong_codes() const {
    const std::scoped_lock lock(mutex_);
    return wrong_codes_;
}

bool Room::locked() const {
    const std::scoped_lock lock(mutex_);
    return wrong_codes_ >= most_guesses;
}

Kept Room::kept() const {
    const std::scoped_lock lock(mutex_);
    return {code_, next_round_, phones_};
}

void Room::on_change(std::function<void()> changed) {
    const std::scoped_lock lock(change_mutex_);
    changed_ = std::move(changed);
}

void Room::tell_change() {
    const std::scoped_lock lock(change_mutex_);
    if (changed_) changed_();
}

Join Room::join(std::string_view code, std::string_view address) {
    Join join;
    {
        const std::scoped_lock lock(mutex_);
        const std::string meant = as_code(code);
        const auto of_one = guesses_.find(address);
        if (ended_ || wrong_codes_ >= most_guesses ||
            (of_one != guesses_.end() && of_one->second >= most_guesses_of_one))
            return join;
        if (!same_in_constant_time(meant, code_)) {
            if (std::find(old_codes_.begin(), old_codes_.end(), meant) != old_codes_.end()) return join;
            ++wrong_codes_;
            ++guesses_[std::string(address)];
        } else if (phones_.size() >= most_phones) {
            join.full = true;
            return join;
        } else {
            join.token = chance(random_, 4);
            const auto hash = hash_of(join.token);
            phones_.insert(std::lower_bound(phones_.begin(), phones_.end(), hash), hash);
        }
    }
    tell_change();
    return join;
}

std::optional<View> Room::view(std::string_view token) const {
    const auto phone = hash_of(token);
    const std::scoped_lock lock(mutex_);
    if (!std::binary_search(phones_.begin(), phones_.end(), phone)) return {};
    View view;
    if (ended_) view.state = View::State::ended;
    if (!open_) return view;
    const auto& question = open_->question;
    view.state = question.kind == Question::Kind::choose ? View::State::choose : View::State::write;
    view.round = open_->round;
    view.prompt = question.prompt;
    view.options = question.options;
    const auto found = open_->entries.find(phone);
    if (found == open_->entries.end()) return view;
    view.nth = found->second.nth;
    if (found->second.option >= 0) view.chosen = found->second.option;
    if (!found->second.words.empty()) view.said = found->second.words;
    return view;
}

Answer Room::take(std::string_view token, int round, Question::Kind kind, int nth,
                  const std::function<bool(Entry&)>& put) {
    const auto phone = hash_of(token);
    {
        const std::scoped_lock lock(mutex_);
        if (!std::binary_search(phones_.begin(), phones_.end(), phone)) return Answer::unknown;
        if (!open_ || open_->round != round || open_->question.kind != kind) return Answer::closed;
        if (nth < 1) return Answer::wrong;
        const auto found = open_->entries.find(phone);
        if (found != open_->entries.end() && nth < found->second.nth) return Answer::outdated;
        Entry entry = found == open_->entries.end() ? Entry{} : found->second;
        if (!put(entry)) return Answer::wrong;
        entry.nth = nth;
        if (entry.voter.empty()) entry.voter = chance(random_, 1);
        open_->entries.insert_or_assign(phone, std::move(entry));
    }
    tell_change();
    return Answer::taken;
}

Answer Room::vote(std::string_view token, int round, int option, int nth) {
    return take(token, round, Question::Kind::choose, nth, [&](Entry& entry) {
        if (option < 0 || option >= static_cast<int>(open_->question.options.size())) return false;
        entry.option = option;
        return true;
    });
}

Answer Room::say(std::string_view token, int round, std::string_view words, int nth) {
    return take(token, round, Question::Kind::write, nth, [&](Entry& entry) {
        if (base::first_invalid_utf8(words) || base::characters(words) > most_characters) return false;
        entry.words = for_the_screen(words);
        return true;
    });
}

}  // namespace wijk::voting

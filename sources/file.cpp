// SPDX-FileCopyrightText: The Shinrai authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/file.h"

#include <QCryptographicHash>
#include <QStringDecoder>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace sources {

using namespace reliability;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view utf8Bom = "\xEF\xBB\xBF";

bool utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

Result<void> readable(const std::string& path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) return fail(Code::fileMissing, {path});
    if (error) return fail(Code::fileUnreadable, {path, error.message()});
    if (fs::is_directory(status)) return fail(Code::fileIsFolder, {path});
    if (!fs::is_regular_file(status) && !fs::is_fifo(status)) return fail(Code::fileUnreadable, {path, "not a file"});
    return {};
}

std::string lineOf(std::string_view bytes, std::size_t at)
{
    return std::to_string(1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
}

bool in(int c, int low, int high) { return low <= c && c <= high; }

/// How well bytes fit a two-byte encoding: kana found, and whether every byte has its place.
struct Fit {
    bool valid = true;
    std::int64_t kana = 0, half = 0; ///< half: half-width katakana, rare in real text
};

Fit shiftJis(std::string_view s)
{
    Fit fit;
    for (std::size_t i = 0; i < s.size() && fit.valid; ++i) {
        const auto c = static_cast<unsigned char>(s[i]);
        if (c < 0x80) continue;
        if (in(c, 0xA1, 0xDF)) {
            ++fit.half;
            continue;
        }
        const auto trail = i + 1 < s.size() ? static_cast<unsigned char>(s[++i]) : 0;
        fit.valid = (in(c, 0x81, 0x9F) || in(c, 0xE0, 0xFC)) && in(trail, 0x40, 0xFC) && trail != 0x7F;
        fit.kana += c == 0x82 || c == 0x83;
    }
    return fit;
}

Fit eucJp(std::string_view s)
{
    Fit fit;
    for (std::size_t i = 0; i < s.size() && fit.valid; ++i) {
        const auto c = static_cast<unsigned char>(s[i]);
        if (c < 0x80) continue;
        const std::size_t more = c == 0x8F ? 2 : 1;
        fit.valid = (c == 0x8E || c == 0x8F || in(c, 0xA1, 0xFE)) && i + more < s.size();
        for (std::size_t k = 1; k <= more && fit.valid; ++k)
            fit.valid = in(static_cast<unsigned char>(s[i + k]), 0xA1, 0xFE);
        fit.kana += c == 0xA4 || c == 0xA5;
        fit.half += c == 0x8E;
        i += more;
    }
    return fit;
}

std::string guess(std::string_view bytes)
{
    const Fit sjis = shiftJis(bytes), euc = eucJp(bytes);
    if (!sjis.valid) return euc.valid ? "EUC-JP" : "";
    if (!euc.valid) return "Shift_JIS";
    return euc.kana - euc.half >= sjis.kana - sjis.half ? "EUC-JP" : "Shift_JIS";
}

Result<Text> decodeBy(const char* name, std::string_view bytes, const std::string& path)
{
    QStringDecoder decoder(name);
    if (!decoder.isValid()) return fail(Code::valueUnknown, {name, "UTF-8, UTF-16, Shift_JIS, EUC-JP"});
    const QString text = decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    if (decoder.hasError() || text.contains(QChar::ReplacementCharacter))
        return fail(Code::fileInvalid, {path, "1", std::string("not ") + name + " text"});
    return Text{text.toStdString(), name};
}

/// The name under which Qt knows an encoding, by what people write; none when it is not supported.
std::optional<std::string_view> encodingName(std::string_view text)
{
    std::string key;
    for (const char c : text)
        if (std::isalnum(static_cast<unsigned char>(c)))
            key += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> known{{{"utf8", "UTF-8"},
                                                                                          {"utf16", "UTF-16"},
                                                                                          {"shiftjis", "Shift_JIS"},
                                                                                          {"sjis", "Shift_JIS"},
                                                                                          {"cp932", "Shift_JIS"},
                                                                                          {"windows31j", "Shift_JIS"},
                                                                                          {"eucjp", "EUC-JP"},
                                                                                          {"ascii", "UTF-8"},
                                                                                          {"utf8sig", "UTF-8"},
                                                                                          {"utf8bom", "UTF-8"}}};
    for (const auto& [spelling, name] : known)
        if (spelling == key) return name;
    return std::nullopt;
}

/// Bytes of the sequence that starts at `i`, 0 when it is none (RFC 3629).
std::size_t utf8Length(std::string_view s, std::size_t i)
{
    const auto at = [&](std::size_t k) { return i + k < s.size() ? static_cast<unsigned char>(s[i + k]) : 0; };
    const int c = at(0);
    const auto tail = [&](std::size_t k) { return in(at(k), 0x80, 0xBF); };
    if (in(c, 0xC2, 0xDF)) return tail(1) ? 2 : 0;
    if (in(c, 0xE0, 0xEF)) {
        const int low = c == 0xE0 ? 0xA0 : 0x80, high = c == 0xED ? 0x9F : 0xBF;
        return in(at(1), low, high) && tail(2) ? 3 : 0;
    }
    if (in(c, 0xF0, 0xF4)) {
        const int low = c == 0xF0 ? 0x90 : 0x80, high = c == 0xF4 ? 0x8F : 0xBF;
        return in(at(1), low, high) && tail(2) && tail(3) ? 4 : 0;
    }
    return 0;
}

}

bool validUtf8(std::string_view bytes, std::size_t& at)
{
    for (at = 0; at < bytes.size();) {
        const std::size_t length = static_cast<unsigned char>(bytes[at]) < 0x80 ? 1 : utf8Length(bytes, at);
        if (length == 0) return false;
        at += length;
    }
    return true;
}

Result<std::string> readFile(const std::string& path, std::int64_t maxBytes)
{
    if (const auto ok = readable(path); !ok) return failed(ok);
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(Code::fileUnreadable, {path, std::strerror(errno)});
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    const auto limit = static_cast<std::size_t>(maxBytes);
    if (!error && size > limit) return fail(Code::fileTooLarge, {path, std::to_string(maxBytes)});
    std::string bytes;
    if (!error) bytes.reserve(size);
    std::array<char, 1 << 16> part;
    while (file.read(part.data(), part.size()) || file.gcount() > 0) {
        bytes.append(part.data(), static_cast<std::size_t>(file.gcount()));
        if (bytes.size() > limit) return fail(Code::fileTooLarge, {path, std::to_string(maxBytes)});
    }
    if (file.bad()) return fail(Code::fileUnreadable, {path, std::strerror(errno)});
    if (bytes.empty() || bytes == utf8Bom) return fail(Code::fileEmpty, {path});
    if (!utf16(bytes) && bytes.find('\0') != std::string::npos) return fail(Code::fileBinary, {path});
    return bytes;
}

Result<Text> decode(std::string bytes, std::string_view encoding, const std::string& path)
{
    const auto wanted = encoding.empty() ? std::optional<std::string_view>("") : encodingName(encoding);
    if (!wanted) return fail(Code::valueUnknown, {std::string(encoding), "UTF-8, UTF-16, Shift_JIS, EUC-JP"});
    if (*wanted == "UTF-16" || (wanted->empty() && utf16(bytes))) return decodeBy("UTF-16", bytes, path);
    if (!wanted->empty() && *wanted != "UTF-8") return decodeBy(std::string(*wanted).c_str(), bytes, path);
    std::size_t at = 0;
    if (validUtf8(bytes, at)) {
        if (bytes.starts_with(utf8Bom)) bytes.erase(0, utf8Bom.size());
        return Text{std::move(bytes), "UTF-8"};
    }
    const std::string guessed = wanted->empty() ? guess(bytes) : std::string();
    if (guessed.empty()) return fail(Code::fileInvalid, {path, lineOf(bytes, at), "not UTF-8 text"});
    return decodeBy(guessed.c_str(), bytes, path);
}

std::string sha256(std::string_view bytes)
{
    const auto view = QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
    return QCryptographicHash::hash(view, QCryptographicHash::Sha256).toHex().toStdString();
}

std::string fileName(const std::string& path) { return fs::path(path).filename().string(); }

namespace {

/// "5000000" as "5 MB".
std::string megabytes(const std::string& bytes)
{
    return bytes.size() > 6 ? bytes.substr(0, bytes.size() - 6) + " MB" : bytes + " bytes";
}

}

std::string reasonOf(const Error& error)
{
    switch (error.code) {
    case Code::fileMissing: return "no such file";
    case Code::fileIsFolder: return "is a folder";
    case Code::fileEmpty: return "file is empty";
    case Code::fileBinary: return "not a text file";
    case Code::fileTooLarge: return "larger than " + megabytes(error.args.back());
    case Code::yamlTooComplex: return "too deep or too many nodes";
    default: return error.args.empty() ? "unreadable" : error.args.back();
    }
}

namespace {

bool hidden(const fs::path& path) { return path.filename().string().starts_with('.'); }

bool inside(const fs::path& path, const fs::path& root)
{
    std::error_code error;
    const std::string real = fs::canonical(path, error).string();
    return !error && real.starts_with((root / "").string());
}

/// Adds the accepted files below root; returns how many links were left out.
std::int64_t walk(const fs::path& root, const std::function<bool(const std::string&)>& accept, std::size_t maxFiles,
                  std::vector<std::string>& files)
{
    std::error_code error;
    const fs::path real = fs::canonical(root, error);
    std::int64_t skipped = 0;
    auto it = fs::recursive_directory_iterator(root, fs::directory_options::skip_permission_denied, error);
    for (const auto end = fs::recursive_directory_iterator(); !error && it != end; it.increment(error)) {
        if (hidden(it->path())) {
            it.disable_recursion_pending();
            continue;
        }
        std::error_code ignored;
        const bool link = it->is_symlink(ignored);
        if (link && (it->is_directory(ignored) || !inside(it->path(), real))) {
            ++skipped;
            continue;
        }
        if (it->is_regular_file(ignored) && accept(it->path().string())) files.push_back(it->path().string());
        if (files.size() > maxFiles) break;
    }
    return skipped;
}

}

Result<Listing> listFiles(const std::string& root, const std::function<bool(const std::string&)>& accept,
                          std::size_t maxFiles)
{
    std::error_code error;
    if (!fs::exists(root, error)) return fail(Code::fileMissing, {root});
    if (!fs::is_directory(root, error)) return Listing{{root}, {}, false};
    Listing listing;
    listing.folder = true;
    const std::int64_t skipped = walk(root, accept, maxFiles, listing.files);
    std::sort(listing.files.begin(), listing.files.end());
    if (skipped > 0) listing.warnings.push_back({"links_skipped", skipped, "links out of the folder are not followed"});
    if (listing.files.size() > maxFiles) {
        listing.files.resize(maxFiles);
        listing.warnings.push_back(
            {"too_many_files", 1, "only the first " + std::to_string(maxFiles) + " files are read"});
    }
    return listing;
}

}

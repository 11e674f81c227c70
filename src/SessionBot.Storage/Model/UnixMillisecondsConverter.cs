using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SessionBot.Storage.Model;

/// <summary>Instants are whole milliseconds since 1970 in UTC: SQLite can neither compare nor sort a DateTimeOffset.</summary>
internal sealed class UnixMillisecondsConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

namespace Line.Messaging;

/// <summary>
/// Guesses from words that are no contract; nothing may depend on the guess alone. The free messages and the additional ones have the
/// same words.
/// </summary>
internal static class TooManyRequestsWords
{
    public static TooManyRequestsKind Read(string? words) => words switch
    {
        null => TooManyRequestsKind.Unknown,
        _ when Has(words, "monthly") => TooManyRequestsKind.MonthlyQuota,
        _ when Has(words, "concurrent") || Has(words, "same time") => TooManyRequestsKind.Concurrency,
        _ when Has(words, "rate limit") => TooManyRequestsKind.Rate,
        _ => TooManyRequestsKind.Unknown,
    };

    private static bool Has(string words, string part) => words.Contains(part, StringComparison.OrdinalIgnoreCase);
}

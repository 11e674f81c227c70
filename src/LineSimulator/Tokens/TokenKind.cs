namespace LineSimulator.Tokens;

/// <summary>https://developers.line.biz/en/docs/basics/channel-access-token/ (2026-08)</summary>
internal enum TokenKind
{
    /// <summary>The one of the console, which does not expire.</summary>
    LongLived,

    /// <summary>15 minutes, any number, cannot be revoked.</summary>
    Stateless,

    /// <summary>Up to 30 days, 30 at a time, more are refused.</summary>
    UserSpecified,

    /// <summary>30 days, 30 at a time, a new one revokes the oldest.</summary>
    ShortLived,
}

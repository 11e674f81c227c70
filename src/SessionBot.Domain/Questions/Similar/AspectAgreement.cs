namespace SessionBot.Domain.Questions.Similar;

internal enum AspectAgreement
{
    /// <summary>The main aspect is the same, or neither question names one.</summary>
    Same,

    /// <summary>They share an aspect, but the main one differs: 「参加率は」 and 「参加率を上げる工夫は」.</summary>
    Partial,

    /// <summary>Only one of them says what it wants to know.</summary>
    OneSided,

    /// <summary>They want to know different things.</summary>
    Conflict,
}

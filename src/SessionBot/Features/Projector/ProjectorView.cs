using SessionBot.Live;

namespace SessionBot.Features.Projector;

/// <summary>All that a projector page shows, and nothing that it must not.</summary>
/// <param name="Group">The study group's name.</param>
/// <param name="Number">第N回</param>
/// <param name="Question">Exactly when the scene is the question.</param>
public sealed record ProjectorView(int Version, string Group, int Number, string Topic, DateTimeOffset StartsAt, ProjectorScene Scene, ShownQuestion? Question) : IVersioned
{
    /// <summary>Adds the group's LINE account as a friend; null when it is not known.</summary>
    public Uri? Friend { get; init; }
}

public enum ProjectorScene
{
    /// <summary>Not begun, and nothing is on screen.</summary>
    Before,

    /// <summary>The session runs, and nothing is on screen.</summary>
    Idle,
    Question,
    Paused,
    Over,
    CalledOff,
}

/// <param name="Region">Where the asker is from; null when the asker wants no name, or has chosen none.</param>
/// <param name="Supporters">How many others want to know.</param>
public sealed record ShownQuestion(int Number, string Text, bool IsComment, bool IsAnonymous, string? Region, int Supporters);

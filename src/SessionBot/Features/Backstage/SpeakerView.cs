using SessionBot.Domain.Sessions;
using SessionBot.Features.Projector;

namespace SessionBot.Features.Backstage;

/// <summary>All that a speaker's page shows.</summary>
/// <param name="Group">The study group's name.</param>
/// <param name="Number">第N回</param>
/// <param name="ReadAt">The service's clock: a phone's may be wrong.</param>
/// <param name="Stretches">Of the session's hour, in their order; empty once it is over.</param>
/// <param name="Messages">From the organizers, the newest first.</param>
public sealed record SpeakerView(
    int Version, string Group, int Number, string Topic, SessionPhase Phase, DateTimeOffset EndsAt, DateTimeOffset ReadAt, IReadOnlyList<TalkStretch> Stretches,
    ShownQuestion? Now, ShownQuestion? Next, IReadOnlyList<BackstageMessage> Messages)
{
    /// <summary>Which one the clock counts to.</summary>
    public TalkStretch? Current => Stretches.LastOrDefault(stretch => stretch.From <= ReadAt) ?? (Stretches is [var first, ..] ? first : null);
}

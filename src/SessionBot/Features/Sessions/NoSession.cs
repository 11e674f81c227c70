using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Storage;

namespace SessionBot.Features.Sessions;

/// <summary>What is said where there is no session that a message could be for: of one that was called off, that.</summary>
internal static class NoSession
{
    /// <param name="otherwise">Where none was called off that would be to come.</param>
    public static Task<ISendMessage> ReplyAsync(SessionBotDb db, StudyGroupId group, DateTimeOffset at, ISendMessage otherwise, CancellationToken ct) =>
        AnswerAsync(db, group, at, otherwise, isUnplaced: true, ct);

    /// <summary>To whoever asks for the next session.</summary>
    /// <inheritdoc cref="ReplyAsync"/>
    public static Task<ISendMessage> UpcomingAsync(SessionBotDb db, StudyGroupId group, DateTimeOffset at, CancellationToken ct) =>
        AnswerAsync(db, group, at, SessionReplies.NoneUpcoming(), isUnplaced: false, ct);

    private static async Task<ISendMessage> AnswerAsync(SessionBotDb db, StudyGroupId group, DateTimeOffset at, ISendMessage otherwise, bool isUnplaced, CancellationToken ct) =>
        await db.CalledOffAsync(group, at, ct) is { } off ? CourseReplies.IsCalledOff(off, next: null, isUnplaced) : otherwise;
}

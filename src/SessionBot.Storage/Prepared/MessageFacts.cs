using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;

namespace SessionBot.Storage.Prepared;

/// <param name="LastQuestion">The highest number of a question; 0 while there is none, and unless it runs.</param>
public sealed record UnpublishedSession(SessionId Id, int Number, SessionPhase Phase, int Version, int LastQuestion);

/// <param name="Stream">Of the conversation.</param>
/// <param name="Nearby">What is this far from the message, before or after, is near it.</param>
public sealed record SenderQuery(StudyGroup Group, string UserId, string Stream, SessionId Session, string MessageId, DateTimeOffset At, TimeSpan Nearby);

/// <param name="IsSettled">The message is known already, or was taken back.</param>
/// <param name="HasAskedNearby">Something of the sender's in the session may belong together with it.</param>
/// <param name="HasReportOpen">It may belong to the report of the sender's region.</param>
/// <param name="HasNoticeWaiting">A notice goes out with the next reply to the sender.</param>
/// <param name="HasReplyWaiting">A reply of the conversation is still to be sent.</param>
public sealed record KnownSender(Member Member, bool IsSettled, bool HasAskedNearby, bool HasReportOpen, bool HasNoticeWaiting, bool HasReplyWaiting);

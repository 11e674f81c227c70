using System.Text;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Storage.Model;
using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Tests.Model;

/// <summary>One of everything that is stored, with each property set to something that is easily lost.</summary>
internal sealed class Sample
{
    public static readonly DateTimeOffset Instant = new(2026, 4, 17, 10, 1, 2, 345, TimeSpan.Zero);

    private const string Text = "予約が「倍」に😊👨‍👩‍👧\r\n𠮷野・葛\U000E0100城・か\u3099・ｶﾞ\t'\";--";

    public StudyGroup Group { get; } = new() { Id = new(Guid.CreateVersion7()), Key = "aose", Name = "青瀬研究会😊" };

    public Region Region { get; }

    public Member Member { get; }

    public Session Session { get; }

    public RegionalReport Report { get; }

    public Question Question { get; }

    public IReadOnlyList<object> All { get; }

    public Sample()
    {
        Region = new() { Id = new(Guid.CreateVersion7()), StudyGroupId = Group.Id, Name = "𠮷野町ほか", Ordinal = 3 };
        Member = new()
        {
            Id = new(Guid.CreateVersion7()),
            StudyGroupId = Group.Id,
            LineUserId = "U1",
            DisplayName = Text,
            RegionId = Region.Id,
            IsOrganizer = true,
            IsFollowing = false,
            WantsReminders = false,
            WrongCodes = 3,
            WrongCodeAt = Instant,
            SignInKeyHash = "hash-of-a-key",
            JoinedAt = Instant,
        };
        Session = new()
        {
            Id = new(Guid.CreateVersion7()),
            StudyGroupId = Group.Id,
            Number = 12,
            Topic = Text,
            Place = "オンライン",
            Participants = "5自治体",
            Speakers = [new("青瀬町 企画課", "冬木"), new(Text, Text)],
            ReportsOpenAt = Instant,
            ReportsDueAt = Instant.AddMilliseconds(1),
            StartsAt = Instant.AddMilliseconds(2),
            EndsAt = Instant.AddMilliseconds(3),
            RemindBefore = [TimeSpan.FromDays(2), TimeSpan.FromHours(3)],
            Phase = SessionPhase.MinutesReview,
            PhaseChangedAt = Instant.AddMilliseconds(4),
            MovedByHandAt = Instant.AddMilliseconds(5),
            Version = 7,
        };
        Report = new()
        {
            Id = new(Guid.CreateVersion7()),
            SessionId = Session.Id,
            RegionId = Region.Id,
            OpenedBy = Member.Id,
            State = ReportState.Returned,
            Revision = 3,
            SubmittedRevision = 2,
            OpenedAt = Instant,
            SubmittedAt = Instant.AddMilliseconds(6),
            SubmitAskedAt = Instant.AddMilliseconds(7),
            IsLate = true,
            ReturnComment = Text,
        };
        var questionId = new QuestionId(Guid.CreateVersion7());
        Question = new()
        {
            Id = questionId,
            SessionId = Session.Id,
            Number = 4,
            AskerId = Member.Id,
            Parts = [new() { QuestionId = questionId, LineMessageId = "question", Text = Text, CutFrom = "whole", SentAt = Instant, TextAt = Instant.AddMilliseconds(17) }],
            NeedsCare = true,
            SplitFrom = new QuestionId(Guid.CreateVersion7()),
            Wordings = [new() { Text = Text, LineMessageId = "wording" }],
            Timing = QuestionTiming.Advance,
            AskedAt = Instant,
            Kind = QuestionKind.Comment,
        };
        Question.Apply(new(Question.Id, Question.Standing, new(
            QuestionState.Merged, QuestionKind.Comment, IsAnonymous: true, new QuestionId(Guid.CreateVersion7()), Text, AnswerTime.Later,
            "予約", QuestionAssignee.Office, Place: -1, Wording: 1)));
        All =
        [
            Group, Region, Member, Session, Report, Question, Question.Parts[0],
            new SessionEvent
            {
                SessionId = Session.Id, Version = 7, At = Instant, ActorId = Member.Id, Kind = SessionEventKind.QuestionChanged,
                Subject = Question.Id.Value, Before = "{}", After = """{"state":"Merged"}""", Cause = "message", Step = 7, Undoes = 6,
            },
            new SessionLink { Key = "kagi", SessionId = Session.Id, Page = SessionPage.Projector, MadeAt = Instant, EndedAt = Instant.AddMilliseconds(20) },
            new BackstageMessage { SessionId = Session.Id, Number = 1, Text = Text, AuthorId = Member.Id, SentAt = Instant, AcknowledgedAt = Instant.AddMilliseconds(21) },
            new ReportMessage { ReportId = Report.Id, LineMessageId = "report", Revision = 2, AuthorId = Member.Id, Text = Text, SentAt = Instant, TextAt = Instant.AddMilliseconds(18) },
            new QuestionSupport { QuestionId = Question.Id, MemberId = Member.Id, At = Instant },
            new DataProtectionKey { Id = 7, FriendlyName = "key-冬木", Xml = "<key id=\"1\" />" },
            new SentReminder { SessionId = Session.Id, MemberId = Member.Id, Before = TimeSpan.FromDays(7), At = Instant },
            new Attachment
            {
                LineMessageId = "photo", StudyGroupId = Group.Id, SenderId = Member.Id, Kind = AttachmentKind.File, FileName = Text, ImageSetId = "set",
                State = AttachmentState.Stored, Size = long.MaxValue, MediaType = "application/pdf", StoredAs = "a/b.pdf", SentAt = Instant,
            },
            new Announcement
            {
                Id = new(Guid.CreateVersion7()), StudyGroupId = Group.Id, AuthorId = Member.Id, LineMessageId = "announcement", Text = Text,
                State = AnnouncementState.Sent, ProposedAt = Instant,
            },
            new Answer { QuestionId = Question.Id, Ordinal = 2, Text = Text, LineMessageId = "answer", RecordedBy = Member.Id, RecordedAt = Instant },
            new TalkNote { SessionId = Session.Id, LineMessageId = "talk", Text = Text, SentAt = Instant },
            new Transcript
            {
                SessionId = Session.Id, Number = 6, Kind = TranscriptKind.Chat, FileName = Text, Hash = "ef", Content = Text, Names = [new("", Text), new(Text, "司会")], AddedBy = Member.Id, AddedAt = Instant,
            },
            new MinutesRevision
            {
                SessionId = Session.Id, Revision = 2, Base = 1, Correction = Text, State = MinutesState.Approved, Document = Text, Hash = "ab", SourceHash = "cd", Drafter = "規則", RequestedBy = Member.Id,
                DraftedAt = Instant, ApprovedBy = Member.Id, ApprovedAt = Instant.AddMilliseconds(8),
            },
            new MinutesEdit
            {
                SessionId = Session.Id, Number = 1, Revision = 2, Kind = MinutesEditKind.Reworded, Place = Text, Before = Text, Text = Text, ActorId = Member.Id, Cause = "message", At = Instant,
            },
            new UnsentMessage { LineMessageId = "unsent", UnsentAt = Instant },
            new WorkItem
            {
                Id = "event", Lane = WorkItem.JobLane, StreamKey = Text, Group = "aose", MessageId = "1", Payload = Encoding.UTF8.GetBytes(Text),
                Fate = "question:4", Status = QueueStatus.Dead, Attempts = 5, ReceivedAt = Instant, DueAt = Instant.AddMilliseconds(9),
                LeaseUntil = Instant.AddMilliseconds(10), FirstClaimedAt = Instant.AddMilliseconds(16), Fence = long.MaxValue, LastError = "TimeoutException", DoneAt = Instant.AddMilliseconds(11),
            },
            new OutgoingMessage
            {
                Id = Guid.NewGuid(), Lane = OutgoingMessage.SendLane, StreamKey = "notice:U1", Group = "aose", Recipient = "U1", Topic = "質問4", Purpose = PushPurpose.Reminder, IsReplyOnly = true, ExpiresAt = Instant.AddMilliseconds(19),
                ReplyToken = "token", Messages = Text, OpenAttempts = 2, RequestId = "request", Status = QueueStatus.Done,
                Attempts = 3, ReceivedAt = Instant, DueAt = Instant.AddMilliseconds(12), LeaseUntil = Instant.AddMilliseconds(13), FirstClaimedAt = Instant.AddMilliseconds(15), Fence = 3,
                LastError = "429", DoneAt = Instant.AddMilliseconds(14),
            },
        ];
    }
}

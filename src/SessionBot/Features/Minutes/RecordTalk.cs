using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Minutes;

/// <summary>Keeps what an organizer pasted as a part of the talk's record.</summary>
internal sealed class RecordTalk(SessionBotDb db, SessionLog log)
{
    public Outcome Handle(Session session, Said said, string text)
    {
        db.TalkNotes.Add(new TalkNote { SessionId = session.Id, LineMessageId = said.MessageId, Text = text, SentAt = said.At });
        log.Happened(session, SessionEventKind.TalkRecorded, said.By.Id, null, $"{text.Length} characters");
        return new("minutes:talk-recorded", MinutesReplies.TalkRecorded(session, text));
    }
}

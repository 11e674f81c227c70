using System.Globalization;
using Line.Messaging;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Members;
using SessionBot.Features.Sessions;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.MyData;

/// <summary>What the bot says to members about what it keeps of them.</summary>
internal static class DataReplies
{
    private const int LongestQuotation = 30;

    public static ISendMessage Stored(StoredData data) => new TextMessage(
        string.Join('\n',
        [
            Wording.Of(
                DataTexts.Person,
                ("name", data.Name ?? DataTexts.None), ("region", data.Region ?? DataTexts.None), ("joined", SessionReplies.Date(data.JoinedAt)),
                ("reminders", data.WantsReminders ? DataTexts.Wanted : DataTexts.NotWanted)),
            .. Texts(DataTexts.Reports, data.Reports),
            .. Texts(DataTexts.Questions, data.Questions),
            .. Texts(DataTexts.Comments, data.Comments),
            .. data.PassageWishes.Count == 0 ? [] : Texts(DataTexts.PassageWishes, data.PassageWishes),
            Wording.Of(DataTexts.Others, ("attachments", data.Attachments), ("supports", data.Supports), ("copies", data.InboxCopies)),
            DataTexts.HowToErase,
        ]),
        Choices(MemberButtons.AskToErase));

    /// <param name="code">What the yes has to carry.</param>
    public static IReadOnlyList<ISendMessage> Confirm(Member member, int code)
    {
        var words = Wording.Of(DataTexts.Confirm, ("code", code.ToString("D6", CultureInfo.InvariantCulture)));
        var confirm = new TemplateMessage(words, new ConfirmTemplate(words, [Button(MemberButtons.EraseData(code)), Button(MemberButtons.KeepData)]));
        return member.IsOrganizer ? [new TextMessage(DataTexts.OrganizersRecord), confirm] : [confirm];
    }

    public static ISendMessage Erased() => new TextMessage(DataTexts.Erased);

    public static ISendMessage Kept() => new TextMessage(DataTexts.Kept);

    public static ISendMessage NotConfirmed() => new TextMessage(DataTexts.NotConfirmed, Choices(MemberButtons.AskToErase));

    public static ISendMessage NothingStored() => new TextMessage(DataTexts.NothingStored);

    private static IEnumerable<string> Texts(string label, StoredTexts texts) =>
    [
        Wording.Of(DataTexts.Count, ("label", label), ("count", texts.Count)),
        .. texts.Newest.Select(text => Wording.Of(DataTexts.Quotation, ("text", MessageText.Truncate(text.ReplaceLineEndings(" "), LongestQuotation)))),
    ];

    private static PostbackTemplateAction Button((string Label, string Says) button) => new(button.Label, button.Says, button.Label);
}

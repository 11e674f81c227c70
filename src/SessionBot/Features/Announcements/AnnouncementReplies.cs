using Line.Messaging;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Organizers;
using SessionBot.Work;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Announcements;

/// <summary>What the bot says to organizers about messages to all members.</summary>
internal static class AnnouncementReplies
{
    public static ISendMessage HowTo() => new TextMessage(AnnouncementTexts.HowTo, Choices(OrganizerButtons.Quota));

    public static ISendMessage AsMembersSeeIt(string text) => new TextMessage(text);

    public static ISendMessage Proposed(Announcement proposal, SendCost cost) => Asking(proposal, $"{Price(cost)}\n{AnnouncementTexts.AskToSend}");

    public static ISendMessage OfColleague(Announcement proposal, SendCost cost) => Asking(proposal, $"{AnnouncementTexts.OfColleague}\n{Price(cost)}");

    public static ISendMessage NoRoom(SendCost cost) => new TextMessage(Lacking(cost), Choices(OrganizerButtons.Quota));

    public static string Lacking(SendCost cost) => Wording.Of(
        AnnouncementTexts.NoRoom,
        ("recipients", cost.Recipients), ("left", cost.Left ?? 0), ("reserve", cost.Reserve), ("room", cost.Room ?? 0), ("missing", cost.Missing));

    public static ISendMessage TooLong(int length) =>
        new TextMessage(Wording.Of(AnnouncementTexts.TooLong, ("length", length), ("most", MessageLimits.Text)));

    public static ISendMessage Sent(SendCost cost) => new TextMessage(Wording.Of(AnnouncementTexts.Sent, ("recipients", cost.Recipients)));

    public static ISendMessage AlreadySent() => new TextMessage(AnnouncementTexts.AlreadySent);

    public static ISendMessage Stale() => new TextMessage(AnnouncementTexts.Stale);

    public static ISendMessage Dropped() => new TextMessage(AnnouncementTexts.Dropped);

    public static ISendMessage NothingProposed() => new TextMessage(AnnouncementTexts.NothingProposed);

    public static ISendMessage Quota(SendCost cost) => new TextMessage($"{Used(cost)}\n{Wording.Of(AnnouncementTexts.CostOfAll, ("recipients", cost.Recipients))}");

    public static string Price(SendCost cost) => cost.Quota switch
    {
        Work.Quota.Limited => Wording.Of(
            AnnouncementTexts.Price, ("recipients", cost.Recipients), ("left", cost.Left ?? 0), ("rest", (cost.Left ?? 0) - cost.Recipients)),
        Work.Quota.Unlimited => Wording.Of(AnnouncementTexts.PriceWithoutLimit, ("recipients", cost.Recipients)),
        _ => Wording.Of(AnnouncementTexts.PriceUnknown, ("recipients", cost.Recipients)),
    };

    private static string Used(SendCost cost) => cost.Quota switch
    {
        Work.Quota.Limited limited => Wording.Of(
            AnnouncementTexts.Used, ("limit", limited.Limit), ("used", limited.Used), ("left", limited.Left), ("reserve", cost.Reserve)),
        Work.Quota.Unlimited => AnnouncementTexts.UsedWithoutLimit,
        _ => AnnouncementTexts.UsedUnknown,
    };

    private static TemplateMessage Asking(Announcement proposal, string words) => new(
        words, new ConfirmTemplate(words, [Button(OrganizerButtons.SendAnnouncement(proposal.Id.Value)), Button(OrganizerButtons.DropAnnouncement(proposal.Id.Value))]));

    private static PostbackTemplateAction Button((string Label, string Says) button) => new(button.Label, button.Says, button.Label);
}

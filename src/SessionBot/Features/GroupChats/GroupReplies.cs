using Line.Messaging;
using SessionBot.Domain.Questions;
using SessionBot.Features.Questions;

namespace SessionBot.Features.GroupChats;

/// <summary>What the bot says in group chats: short, without buttons, and nothing that concerns one person alone.</summary>
internal static class GroupReplies
{
    public static ISendMessage HowToSpeak() => new TextMessage(
        "質問は「質問：」、地域の報告は「報告：」で始めてお送りください。メンションでもお受けします。それ以外の会話は記録しません。");

    public static ISendMessage Nameless() => new TextMessage(
        "お名前を確認できないため、受け付けられませんでした。お手数ですが、この公式アカウントを友だちに追加し、個別のトークでお送りください。");

    public static ISendMessage Kept(Question question) => new TextMessage($"{QuestionReplies.Called(question)}として受け付けました。");

    public static ISendMessage Edited(Question question) => new TextMessage($"{QuestionReplies.Called(question)}の内容を直しました。");

    public static ISendMessage ReportKept() => new TextMessage("地域の報告の下書きに加えました。提出は、この公式アカウントとの個別のトークで「提出」とお送りください。");

    public static ISendMessage ReportEdited() => new TextMessage("報告の内容を直しました。");

    public static ISendMessage NeedsRegion() => new TextMessage("先に、この公式アカウントとの個別のトークで、ご所属の地域をお知らせください。");

    public static ISendMessage PrivateMatter() => new TextMessage("こちらは、この公式アカウントとの個別のトークでお願いします。");
}

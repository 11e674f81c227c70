using System.Text.Json;
using TestKit;

namespace Line.Messaging.Tests.Messages;

public sealed class MessageLimitsTests
{
    [Theory]
    [InlineData("send.messagesPerRequest", MessageLimits.MessagesPerRequest)]
    [InlineData("send.multicastRecipients", MessageLimits.MulticastRecipients)]
    [InlineData("text.text.max", MessageLimits.Text)]
    [InlineData("text.altText.max", MessageLimits.AltText)]
    [InlineData("quickReply.items", MessageLimits.QuickReplyItems)]
    [InlineData("quickReply.label.max", MessageLimits.Label)]
    [InlineData("actions.label.template", MessageLimits.Label)]
    [InlineData("actions.postback_data.max", MessageLimits.PostbackData)]
    [InlineData("actions.postback_displayText.max", MessageLimits.ActionText)]
    [InlineData("actions.message_text.max", MessageLimits.ActionText)]
    [InlineData("actions.uri", MessageLimits.Uri)]
    [InlineData("media.urlMaxChars", MessageLimits.MediaUrl)]
    [InlineData("location.title", MessageLimits.LocationText)]
    [InlineData("location.address", MessageLimits.LocationText)]
    [InlineData("template.buttons.title", MessageLimits.ButtonsTitle)]
    [InlineData("template.buttons.text", MessageLimits.ButtonsText)]
    [InlineData("template.buttons.textWithImageOrTitle", MessageLimits.ButtonsTextWithImageOrTitle)]
    [InlineData("template.buttons.actions", MessageLimits.ButtonsActions)]
    [InlineData("template.confirm.text", MessageLimits.ConfirmText)]
    [InlineData("template.confirm.actions", MessageLimits.ConfirmActions)]
    [InlineData("actions.label.quickReply", MessageLimits.Label)]
    [InlineData("actions.label.richMenu", MessageLimits.Label)]
    [InlineData("actions.label.imageCarousel", MessageLimits.ImageCarouselLabel)]
    [InlineData("actions.label.flex", FlexLimits.Label)]
    [InlineData("actions.postback_fillInText.max", MessageLimits.ActionText)]
    [InlineData("actions.clipboardText", MessageLimits.ClipboardText)]
    [InlineData("template.carousel.columns", MessageLimits.CarouselColumns)]
    [InlineData("template.carousel.title", MessageLimits.CarouselTitle)]
    [InlineData("template.carousel.text", MessageLimits.CarouselText)]
    [InlineData("template.carousel.textWithImageOrTitle", MessageLimits.CarouselTextWithImageOrTitle)]
    [InlineData("template.carousel.actions", MessageLimits.CarouselActions)]
    [InlineData("template.imageCarousel.columns", MessageLimits.CarouselColumns)]
    [InlineData("text.emojis", MessageLimits.Emojis)]
    [InlineData("text.textV2.emoji", MessageLimits.Emojis)]
    [InlineData("text.textV2.substitutions", MessageLimits.Substitutions)]
    [InlineData("text.textV2.keyMax", MessageLimits.SubstitutionKey)]
    [InlineData("text.textV2.mentions", MessageLimits.Mentions)]
    [InlineData("sender.name", MessageLimits.SenderName)]
    [InlineData("sender.iconUrl", MessageLimits.MediaUrl)]
    [InlineData("imagemap.actions", ImagemapLimits.Actions)]
    [InlineData("imagemap.altText", MessageLimits.AltText)]
    [InlineData("flex.bubbleBytes", FlexLimits.BubbleBytes)]
    [InlineData("flex.carouselBytes", FlexLimits.CarouselBytes)]
    [InlineData("flex.bubbles", FlexLimits.Bubbles)]
    [InlineData("flex.animatedImages", FlexLimits.AnimatedImages)]
    public void A_limit_is_the_documented_one(string path, int actual)
    {
        using var limits = JsonDocument.Parse(File.ReadAllText(SharedMaterial.Require("line", "limits.json")));
        var expected = path.Split('.').Aggregate(limits.RootElement, (element, name) => element.GetProperty(name.Replace('_', '.')));
        Assert.Equal(expected.GetInt32(), actual);
    }
}

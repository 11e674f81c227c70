namespace Line.Messaging;

/// <summary>
/// What LINE takes, as documented on 2026-08-07. Sources: developers.line.biz, Messaging API reference, and "Character counting
/// in a text", which tells where UTF-16 code units are counted and where grapheme clusters.
/// </summary>
public static class MessageLimits
{
    /// <summary>Message objects a request.</summary>
    public const int MessagesPerRequest = 5;

    /// <summary>User IDs a multicast request.</summary>
    public const int MulticastRecipients = 500;

    /// <summary>UTF-16 code units of a text message.</summary>
    public const int Text = 5000;

    /// <summary>UTF-16 code units of the alternative text of a template, a Flex message or an imagemap.</summary>
    public const int AltText = 1500;

    /// <summary>Buttons of a quick reply.</summary>
    public const int QuickReplyItems = 13;

    /// <summary>Grapheme clusters of an action's label in templates, quick replies and rich menus.</summary>
    public const int Label = 20;

    /// <summary>UTF-16 code units of the data of a postback or a date picker.</summary>
    public const int PostbackData = 300;

    /// <summary>Grapheme clusters of the text that an action sends or shows.</summary>
    public const int ActionText = 300;

    /// <summary>UTF-16 code units of the address that an action opens.</summary>
    public const int Uri = 1000;

    /// <summary>UTF-16 code units of the URL of an image, a video or a sound.</summary>
    public const int MediaUrl = 2000;

    /// <summary>UTF-16 code units of a location's title, and of its address.</summary>
    public const int LocationText = 100;

    /// <summary>Grapheme clusters of a buttons template's title.</summary>
    public const int ButtonsTitle = 40;

    /// <summary>Grapheme clusters of a buttons template's text without image and title.</summary>
    public const int ButtonsText = 160;

    /// <summary>Grapheme clusters of a buttons template's text beside an image or a title.</summary>
    public const int ButtonsTextWithImageOrTitle = 60;

    /// <summary>Buttons of a buttons template.</summary>
    public const int ButtonsActions = 4;

    /// <summary>Grapheme clusters of a confirm template's text.</summary>
    public const int ConfirmText = 240;

    /// <summary>Buttons of a confirm template: exactly as many.</summary>
    public const int ConfirmActions = 2;

    /// <summary>Grapheme clusters of an action's label in an image carousel.</summary>
    public const int ImageCarouselLabel = 12;

    /// <summary>UTF-16 code units of the text that a clipboard action copies.</summary>
    public const int ClipboardText = 1000;

    /// <summary>Columns of a carousel or an image carousel template.</summary>
    public const int CarouselColumns = 10;

    /// <summary>Grapheme clusters of the title of a carousel's column.</summary>
    public const int CarouselTitle = 40;

    /// <summary>Grapheme clusters of the text of a carousel's column without image and title.</summary>
    public const int CarouselText = 120;

    /// <summary>Grapheme clusters of the text of a carousel's column beside an image or a title.</summary>
    public const int CarouselTextWithImageOrTitle = 60;

    /// <summary>Buttons of a carousel's column.</summary>
    public const int CarouselActions = 3;

    /// <summary>LINE's own emoji in a text message.</summary>
    public const int Emojis = 20;

    /// <summary>Substitutions of a text message (v2).</summary>
    public const int Substitutions = 100;

    /// <summary>Characters of a substitution's key.</summary>
    public const int SubstitutionKey = 20;

    /// <summary>Mentions in a text message (v2).</summary>
    public const int Mentions = 20;

    /// <summary>UTF-16 code units of a sender's name.</summary>
    public const int SenderName = 20;

    /// <summary>Characters of a video's tracking ID.</summary>
    public const int TrackingId = 100;

    /// <summary>Characters of a coupon's delivery tag.</summary>
    public const int DeliveryTag = 30;

    /// <summary>Characters of a rich menu's alias.</summary>
    public const int RichMenuAlias = 32;
}

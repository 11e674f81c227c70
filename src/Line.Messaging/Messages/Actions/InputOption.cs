namespace Line.Messaging;

/// <summary>What a <see cref="PostbackTemplateAction"/> opens or closes, on phones with LINE 12.6.0 or later.</summary>
public enum InputOption
{
    /// <summary>The rich menu is closed.</summary>
    CloseRichMenu,

    /// <summary>The rich menu is opened.</summary>
    OpenRichMenu,

    /// <summary>The keyboard is opened; <see cref="PostbackTemplateAction.FillInText"/> may stand in it.</summary>
    OpenKeyboard,

    /// <summary>The recording of a voice message is opened.</summary>
    OpenVoice,
}

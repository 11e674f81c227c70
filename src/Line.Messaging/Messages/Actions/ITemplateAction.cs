namespace Line.Messaging;

/// <summary>What a tap does. Source: developers.line.biz, Messaging API reference, "Action objects".</summary>
/// <remarks>
/// Camera, camera roll and location stand only in quick replies, the rich menu switch only in rich menus, and a Flex video takes
/// only a URI action; every other place takes every other action.
/// </remarks>
public interface ITemplateAction
{
    /// <summary>The kind of action.</summary>
    TemplateActionType Type { get; }

    /// <summary>
    /// The button's words, in grapheme clusters: required and at most 20 in templates and quick replies, required and at most 40 in a
    /// Flex button. Elsewhere it may be null, and screen readers speak it: at most 40 in Flex, 20 in rich menus, 12 in image carousels,
    /// where it is shown.
    /// </summary>
    string? Label { get; }
}

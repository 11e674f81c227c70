namespace Line.Messaging;

/// <summary>LINE's words for an error. They are no contract: decide by the status. Source: developers.line.biz, Messaging API reference, "Error responses".</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Details">Where it is wrong; may be empty.</param>
public sealed record ErrorResponseMessage(string Message, IReadOnlyList<ErrorDetails> Details);

/// <summary>One fault in a request.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Property">The property of the request, such as <c>messages[0].text</c>.</param>
public sealed record ErrorDetails(string? Message = null, string? Property = null);

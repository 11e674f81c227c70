namespace LineSimulator.Api;

/// <param name="Property">Where in the request body, such as <c>messages[0].text</c>.</param>
internal sealed record ErrorDetail(string Message, string Property);

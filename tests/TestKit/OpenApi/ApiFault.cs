namespace TestKit.OpenApi;

/// <param name="Path">Where, such as <c>$.messages[0].text</c>; a header or parameter by its kind and name.</param>
/// <param name="What">What is wrong there.</param>
public sealed record ApiFault(string Path, string What)
{
    public override string ToString() => $"{Path} {What}";
}

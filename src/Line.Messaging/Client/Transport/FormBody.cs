using System.Text;

namespace Line.Messaging;

internal static class FormBody
{
    public static LineBody Of(params IEnumerable<(string Name, string Value)> fields) => new(
        Encoding.ASCII.GetBytes(string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"))),
        "application/x-www-form-urlencoded");
}

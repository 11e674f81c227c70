using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace LineSimulator.Page;

/// <param name="Tag">Of the bytes: a browser reads a file again only when it has changed.</param>
internal sealed record Asset(byte[] Bytes, string MediaType, EntityTagHeaderValue Tag)
{
    public static Asset Of(byte[] bytes, string mediaType) =>
        new(bytes, mediaType, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\""));
}

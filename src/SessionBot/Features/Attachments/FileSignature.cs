using System.Text;
using SessionBot.Domain.Attachments;

namespace SessionBot.Features.Attachments;

/// <summary>The bytes that files of a kind begin with.</summary>
internal static class FileSignature
{
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8);

    public static FileType? Of(ReadOnlySpan<byte> head, AttachmentKind kind) => head switch
    {
        [0xFF, 0xD8, 0xFF, ..] => FileType.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileType.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => FileType.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileType.Webp,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileType.Pdf,
        [(byte)'I', (byte)'D', (byte)'3', ..] => FileType.Mp3,
        [0xFF, var second, var third, ..] when IsMp3Frame(second, third) => FileType.Mp3,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] when head.Length >= 12 => OfBrand(Encoding.Latin1.GetString(head[8..12]), kind),
        _ => null,
    };

    /// <summary>ISO/IEC 14496-12: the major brand. Phones write general ones for sounds too, so there LINE's word for the message decides.</summary>
    private static FileType? OfBrand(string brand, AttachmentKind kind) => brand switch
    {
        "heic" or "heix" or "hevc" or "hevx" or "heim" or "heis" or "mif1" or "msf1" => FileType.Heic,
        "qt  " => FileType.Mov,
        "M4A " or "M4B " => FileType.M4a,
        "isom" or "iso2" or "iso4" or "iso5" or "iso6" or "mp41" or "mp42" or "avc1" or "MSNV" or "M4V " or "3gp4" or "3gp5" or "3gp6" =>
            kind == AttachmentKind.Audio ? FileType.M4a : FileType.Mp4,
        _ => null,
    };

    /// <summary>ISO/IEC 11172-3: sync, a version and Layer III, then a bit rate and a sampling rate that exist.</summary>
    private static bool IsMp3Frame(byte second, byte third) =>
        (second & 0b1110_0000) == 0b1110_0000 && (second & 0b0001_1000) != 0b0000_1000 && (second & 0b0000_0110) == 0b0000_0010
        && (third & 0b1111_0000) is not (0 or 0b1111_0000) && (third & 0b0000_1100) != 0b0000_1100;
}

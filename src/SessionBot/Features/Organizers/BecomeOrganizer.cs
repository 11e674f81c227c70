using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using SessionBot.Features.Members;
using SessionBot.Features.Webhook;
using SessionBot.Hosting;
using SessionBot.Work;

namespace SessionBot.Features.Organizers;

/// <summary>Whoever knows the group's code becomes an organizer.</summary>
internal sealed class BecomeOrganizer(IOptions<StudyGroupCatalog> groups)
{
    public Outcome Handle(Said said, string code)
    {
        var expected = groups.Value[said.Group.Key].OrganizerCode.Normalize(NormalizationForm.FormKC).Trim();
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(code.Trim())))
        {
            return new("organizer:wrong-code", MemberReplies.WrongCode());
        }

        said.By.IsOrganizer = true;
        return new("organizer:registered", MemberReplies.NowOrganizer());
    }
}

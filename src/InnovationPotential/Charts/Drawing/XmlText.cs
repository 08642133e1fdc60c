using System.Text;

namespace InnovationPotential.Charts;

/// <summary>Text within XML: what has a meaning there is encoded, what may not stand there is replaced.</summary>
internal static class XmlText
{
    /// <summary>A text that XML shows as it is, also within an attribute.</summary>
    /// <remarks>Control characters, halves of characters and marks that turn the direction of what follows become U+FFFD.</remarks>
    public static string Encode(string text)
    {
        var output = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => output.Append("&amp;"),
                '<' => output.Append("&lt;"),
                '>' => output.Append("&gt;"),
                '"' => output.Append("&quot;"),
                '\'' => output.Append("&#39;"),
                '\t' or '\n' or '\r' => output.Append(' '),
                < 0x20 or (>= 0x7F and <= 0x9F) or 0xFFFE or 0xFFFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) =>
                    output.Append('\uFFFD'),
                _ => output.Append(rune.ToString()),
            };
        }

        return output.ToString();
    }
}

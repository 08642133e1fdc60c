using System.Text.Json;
using InnovationPotential.Comparisons;

namespace InnovationPotential.Tests.Comparisons;

/// <summary>Parts are matched by what names them, else by their place; what cannot be matched is told as a whole. By hand.</summary>
public sealed class JsonDifferencesTests
{
    [Theory]
    [InlineData("1", "1", "")]
    [InlineData("[1,2]", "[1,3]", "changed $ [1,2] [1,3]")]
    [InlineData("{\"a\":1}", "{\"a\":\"x\"}", "changed $.a 1 x")]
    [InlineData("{\"a\":1}", "{\"b\":1}", "removed $.a 1 –|added $.b – 1")]
    [InlineData("[{\"x\":1},{\"x\":2}]", "[{\"x\":1},{\"x\":3}]", "changed $[1].x 2 3")]
    [InlineData("[{\"x\":1}]", "[{\"x\":1},{\"x\":3}]", "changed $ [{\"x\":1}] [{\"x\":1},{\"x\":3}]")]
    [InlineData("[{\"x\":1}]", "[4]", "changed $ [{\"x\":1}] [4]")]
    [InlineData("[4]", "[{\"x\":1}]", "changed $ [4] [{\"x\":1}]")]
    [InlineData("[{\"code\":\"a\"},4]", "[{\"code\":\"b\"},5]", "changed $ [{\"code\":\"a\"},4] [{\"code\":\"b\"},5]")]
    [InlineData("[{\"x\":1},4]", "[{\"x\":2},4]", "changed $ [{\"x\":1},4] [{\"x\":2},4]")]
    [InlineData("[{\"code\":\"a\",\"x\":1},{\"code\":\"b\",\"x\":1}]", "[{\"code\":\"b\",\"x\":1},{\"code\":\"a\",\"x\":2}]",
        "changed $[a].x 1 2|changed $ (order) a, b b, a")]
    [InlineData("[{\"name\":\"a\"},{\"name\":\"b\"}]", "[{\"name\":\"b\"},{\"name\":\"c\"}]",
        "removed $[a] {\"name\":\"a\"} –|added $[c] – {\"name\":\"c\"}")]
    [InlineData("[{\"kind\":\"a\",\"x\":1},{\"kind\":\"a\",\"x\":2}]", "[{\"kind\":\"a\",\"x\":1},{\"kind\":\"a\",\"x\":3}]",
        "changed $[1].x 2 3")]
    [InlineData("[{\"code\":1}]", "[{\"code\":2}]", "changed $[0].code 1 2")]
    [InlineData("[{\"code\":\"a\"},{\"x\":1}]", "[{\"code\":\"a\"},{\"x\":2}]", "changed $[1].x 1 2")]
    public void What_differs(string before, string after, string said)
    {
        using var old = JsonDocument.Parse(before);
        using var now = JsonDocument.Parse(after);

        string.Join('|', JsonDifferences.Of("$", old.RootElement, now.RootElement)
            .Select(d => $"{d.Change} {d.Name} {d.Before ?? "–"} {d.After ?? "–"}")).Should().Be(said);
    }
}

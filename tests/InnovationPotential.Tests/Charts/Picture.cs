using System.Xml.Linq;
using InnovationPotential.Charts;

namespace InnovationPotential.Tests.Charts;

/// <summary>The marks of a picture, found by what they say on hover.</summary>
public sealed class Picture(Chart chart)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly XElement _root = XDocument.Parse(chart.ToSvg()).Root!;

    public IReadOnlyList<string> Texts => [.. _root.Descendants(Svg + "text").Select(t => t.Nodes().OfType<XText>().Single().Value)];

    public XElement Mark(string kind, string title) => _root.Descendants(Svg + kind).Single(e => e.Element(Svg + "title")?.Value == title);

    public IReadOnlyList<XElement> Marks(string kind, string beginsWith) =>
        [.. _root.Descendants(Svg + kind)
            .Where(e => e.Element(Svg + "title")?.Value.StartsWith(beginsWith, StringComparison.Ordinal) == true)];

    /// <summary>Where the text of a tick stands, which is where its number is on the axis.</summary>
    public double TickAt(string number) =>
        (double)_root.Descendants(Svg + "text").Last(t => t.Value == number && (string?)t.Attribute("text-anchor") == "middle")
            .Attribute("x")!;

    public static double At(XElement mark, string attribute) => (double)mark.Attribute(attribute)!;
}

using System.Text;
using InnovationPotential.Text;

namespace InnovationPotential.Tests.Text;

/// <summary>Results of many units go out in parts, and nothing is kept of a unit once it is written.</summary>
public sealed class StreamedWritingTests
{
    // Three bytes a character and four, so that parts would end within one if they could.
    private static Assessment Of(int units)
    {
        var model = IndicatorModel.Create("m", m => m
            .Bands(Bands.From(BandQuantity.Score, ("low", 0), ("middle", 0.3), ("high", 0.7)))
            .Dimension("d", d => d.Indicator("a").Indicator("b")).Dimension("e", d => d.Indicator("c")));
        var (names, a, b, c) = (new string[units], new double[units], new double[units], new double[units]);
        for (var i = 0; i < units; i++)
            (names[i], a[i], b[i], c[i]) = (FormattableString.Invariant($"€𝒳{i}"), i % 97, i % 7 == 0 ? double.NaN : i % 89, i % 83);
        return model.Assess(IndicatorTable.Create(names,
            [IndicatorColumn.OfDoubles("a", a), IndicatorColumn.OfDoubles("b", b), IndicatorColumn.OfDoubles("c", c)]));
    }

    [Fact]
    public void A_unit_more_costs_no_memory_in_csv()
    {
        var (few, many) = (Of(1_000), Of(11_000));
        few.WriteCsv(Stream.Null);
        many.WriteCsv(Stream.Null);

        (AllocatedBy(() => many.WriteCsv(Stream.Null)) - AllocatedBy(() => few.WriteCsv(Stream.Null))).Should().BeLessThan(10_000);

        static long AllocatedBy(Action write)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            write();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Csv_and_json_are_handed_on_in_parts()
    {
        var assessment = Of(3_000);
        using var csv = new PartStream();
        using var json = new PartStream();

        assessment.WriteCsv(csv);
        assessment.WriteJson(json);

        csv.Longest.Should().BeLessThanOrEqualTo(1 << 16);
        json.Longest.Should().BeLessThanOrEqualTo(1 << 16);
        Encoding.UTF8.GetString(csv.ToArray()).Should().Be(assessment.ToCsv());
        Encoding.UTF8.GetString(json.ToArray()).Should().Be(assessment.ToJson());
        assessment.ToCsv().Split('\n')[2_901].Should().StartWith("€𝒳2900,");
    }

    [Fact]
    public void A_writer_gets_the_same_characters()
    {
        var assessment = Of(3_000);
        using var text = new StringWriter();

        assessment.WriteCsv(text);

        text.ToString().Should().Be(assessment.ToCsv());
    }

    [Fact]
    public void A_text_longer_than_a_part_is_written_whole()
    {
        var name = string.Concat(Enumerable.Repeat("a𝒳", 50_000));

        CsvText.Of(csv => csv.WriteRow(name, "b")).Should().Be($"{name},b\n");
    }

    [Theory]
    [InlineData("low|high", "low", "high")]
    [InlineData("\"lo,w|high\"", "lo,w", "high")]
    [InlineData("\" low|high\"", " low", "high")]
    [InlineData("low", "low")]
    [InlineData("\"\"")]
    public void Several_texts_are_one_field(string expected, params string[] texts) => CsvText.Of(csv =>
    {
        csv.Write(texts);
        csv.EndRow();
    }).Should().Be(expected + "\n");

    private sealed class PartStream : MemoryStream
    {
        public int Longest { get; private set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Longest = Math.Max(Longest, buffer.Length);
            base.Write(buffer);
        }
    }
}

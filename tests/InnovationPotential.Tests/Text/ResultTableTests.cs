using System.Text;
using InnovationPotential.Text;

namespace InnovationPotential.Tests.Text;

public sealed class ResultTableTests
{
    private static readonly ResultColumn<Row>[] Columns =
    [
        new("name", r => r.Name) { IsOptional = true, Empty = "–" },
        new("meanScore", r => r.Score, NumberText.Show, "mean"),
        new("exact", r => r.Exact) { Forms = ResultForms.Exact },
        new("possibleLevels", r => r.Levels) { Shown = r => r.Levels.Count.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        new((writer, r) => writer.WriteNumbers("parts", [r.Score, null])),
    ];

    private static readonly Row[] Rows =
    [
        new("a,b", 0.1 + 0.2, true, ["low", "high"]),
        new(null, null, false, []),
        new("=x", double.PositiveInfinity, false, ["mid"]),
    ];

    [Fact]
    public void People_see_headings_in_words_and_rounded_numbers() => Columns.Show(Rows[..2], "Above", "Below").ToText().Should().Be(
        "Above\nname   mean  possible levels\n----  -----  ---------------\na,b   0.300  2\n–         –  0\nBelow\n");

    [Fact]
    public void Csv_has_exact_numbers_lists_and_empty_fields() => Columns.ToCsv(Rows, escapeFormulas: true).Should().Be(
        "name,mean_score,exact,possible_levels\n\"a,b\",0.30000000000000004,true,low|high\n,,false,\n\"'=x\",Infinity,false,mid\n");

    [Fact]
    public void Json_leaves_out_what_is_optional_and_has_no_number_that_is_not_finite() => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        Columns.WriteJson(writer, "rows", Rows[1..]);
        writer.WriteEndObject();
    }).Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Should().Be(
        "{\"rows\":[{\"meanScore\":null,\"exact\":false,\"possibleLevels\":[],\"parts\":[null,null]},"
        + "{\"name\":\"=x\",\"meanScore\":null,\"exact\":false,\"possibleLevels\":[\"mid\"],\"parts\":[null,null]}]}");

    [Fact]
    public void A_column_of_a_part_says_nothing_where_there_is_no_part()
    {
        var column = Columns[1].Of<Row?>(r => r);
        column.Show(null).Should().Be("–");
        ((ResultColumn<Row?>[])[column]).ToCsv([null, Rows[0]], escapeFormulas: false).Should()
            .Be("mean_score\n\"\"\n0.30000000000000004\n");
    }

    [Fact]
    public void An_assessment_writes_to_streams_what_it_tells_as_texts()
    {
        var table = IndicatorTable.ParseCsv("unit,a,b\nX,1,2\n\"=Y\",,4\nZ,5,6\n");
        var assessment = IndicatorModel.Create("m", m => m.Dimension("d", d => d.Indicator("a").Indicator("b"))).Assess(table);
        using MemoryStream json = new(), csv = new();
        using var text = new StringWriter();

        assessment.WriteJson(json);
        assessment.WriteCsv(csv, escapeFormulas: true);
        assessment.WriteCsv(text);

        Encoding.UTF8.GetString(json.ToArray()).Should().Be(assessment.ToJson());
        Encoding.UTF8.GetString(csv.ToArray()).Should().Be(assessment.ToCsv(escapeFormulas: true));
        text.ToString().Should().Be(assessment.ToCsv());
        ((Action)(() => assessment.WriteJson((Stream)null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => assessment.WriteCsv((Stream)null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => assessment.WriteCsv((TextWriter)null!))).Should().Throw<ArgumentNullException>();
    }

    private sealed record Row(string? Name, double? Score, bool Exact, EquatableArray<string> Levels);
}

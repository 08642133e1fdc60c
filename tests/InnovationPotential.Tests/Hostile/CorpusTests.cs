using System.Text;
using InnovationPotential.Attack;

namespace InnovationPotential.Tests.Hostile;

/// <summary>What attacks have found, each by its name: a reader and what was wrong with the input, made as small as it went.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Cases => [.. Samples.Names("Corpus", ".case")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_was_found_stays_mended(string name)
    {
        var reader = AttackReaders.Of(name["Corpus/".Length..].Split('.')[0]);

        new Fuzzer(reader).ProblemOf(Samples.Of(name), out _).Should().BeNull();
    }

    [Fact]
    public void There_are_cases() => Cases.Count.Should().BeGreaterThan(5);

    /// <summary>One change of a sound workbook, and what the refusal says of it.</summary>
    [Theory]
    [InlineData("t=\"s\"><v>1</v>", "t=\"s\"><v>17</v>", "the shared text '17'")]
    [InlineData("t=\"s\"><v>1</v>", "t=\"s\"><v>99999999999</v>", "the shared text '99999999999'")]
    [InlineData("<row r=\"2\">", "<row r=\"99999999999\">", "'99999999999' is no row")]
    [InlineData("<row r=\"2\">", "<row r=\"0\">", "'0' is no row")]
    [InlineData("r=\"B2\"", "r=\"XFE2\"", "'XFE2' is no cell")]
    [InlineData("r=\"B2\"", "r=\"22\"", "'22' is no cell")]
    [InlineData("r:id=\"rId1\"", "r:id=\"\"", "")]
    [InlineData("r:id=\"rId1\"", "r:id=\"rId7\"", "")]
    [InlineData("Target=\"xl/workbook.xml\"", "Target=\"http://[\"", "")]
    public void A_workbook_whose_parts_do_not_fit_is_refused(string was, string becomes, string says)
    {
        var reading = Read(files => files.Select(f => (f.Name,
            Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes).Replace(was, becomes, StringComparison.Ordinal)))));

        reading.Value.Should().BeNull();
        reading.Diagnostics.Should().ContainSingle(d => d.Severity == Severity.Error).Which.Message.Contains(says, StringComparison.Ordinal)
            .Should().BeTrue(reading.Diagnostics[0].Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_unit_of_measure_without_a_name_is_none(string name) =>
        IndicatorColumn.OfDoubles("a", [1]).Described(name, null).UnitOfMeasure.Should().BeNull();

    [Theory]
    [InlineData("denomination-by-indicator", "\"indicator\":\" \"")]
    [InlineData("screening-where", "\"column\":\"\",\"condition\":\"= x\"")]
    public void A_step_that_names_a_column_without_a_name_is_refused(string kind, string column)
    {
        var model = IndicatorModel.TryParse(
            $"{{\"code\":\"m\",\"preparation\":{{\"steps\":[{{\"kind\":\"{kind}\",{column}}}]}},\"children\":[{{\"code\":\"a\"}}]}}");

        model.Diagnostics.Should().Contain(d => d.Code == PreparationCodes.UnknownName && d.Severity == Severity.Error
            && d.Location!.Path == "$.preparation.steps[0]", string.Join('\n', model.Diagnostics));
    }

    [Fact]
    public void The_workbook_that_is_changed_is_sound() => Read(files => files).Value!.Units.Should().Equal("A", "B", "C");

    [Fact]
    public void Cells_may_stand_in_any_order()
    {
        var reading = Read(files => files.Select(f => (f.Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes).Replace(
            "<c r=\"B2\"><v>1.5</v></c><c r=\"C2\"><v>2019</v></c>", "<c r=\"C2\"><v>2019</v></c><c r=\"B2\"><v>1.5</v></c>",
            StringComparison.Ordinal)))));

        reading.Value!["A", "a", Period.Year(2019)].Value.Should().Be(1.5);
    }

    /// <summary>Two cells far apart in each of many rows would be billions of empty ones between them.</summary>
    [Fact]
    public void A_sheet_of_which_nearly_all_is_empty_is_refused()
    {
        var rows = string.Concat(Enumerable.Range(5, 20_000).Select(r =>
            FormattableString.Invariant($"<row r=\"{r}\"><c r=\"A{r}\"><v>1</v></c><c r=\"XFD{r}\"><v>1</v></c></row>")));
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = Read(files => files.Select(f => (f.Name, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(f.Bytes)
            .Replace("</sheetData>", $"{rows}</sheetData>", StringComparison.Ordinal)))));

        reading.Diagnostics.Should().Contain(d => d.Code == TableCodes.TooSparse);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(256L << 20);
    }

    /// <summary>What unpacks to far more than any workbook of its size holds is refused before it is unpacked.</summary>
    [Fact]
    public void A_workbook_that_unpacks_to_far_more_than_it_is_is_refused()
    {
        var path = Path.Combine(Path.GetTempPath(), $"innopot-bomb-{Guid.NewGuid():N}.xlsx");
        try
        {
            using (var archive = new System.IO.Compression.ZipArchive(File.Create(path), System.IO.Compression.ZipArchiveMode.Create))
            {
                foreach (var (name, bytes) in Bundle.FilesOf(WorkbookAttack.Unpacked(WorkbookAttack.Minimal())))
                {
                    using var part = archive.CreateEntry(name).Open();
                    part.Write(bytes);
                }

                using var zeros = archive.CreateEntry("xl/media/zeros.bin").Open();
                var some = new byte[1 << 20];
                for (var i = 0; i < 100; i++) zeros.Write(some);
            }

            var reading = IndicatorTable.TryReadExcel(path);
            reading.Value.Should().BeNull();
            reading.Diagnostics.Should().ContainSingle().Which.Message.Should().Contain("far larger than a workbook of its size");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Reading<IndicatorTable> Read(Func<IEnumerable<(string Name, byte[] Bytes)>,
        IEnumerable<(string Name, byte[] Bytes)>> change)
    {
        var path = Path.Combine(Path.GetTempPath(), $"innopot-corpus-{Guid.NewGuid():N}.xlsx");
        try
        {
            File.WriteAllBytes(path, WorkbookAttack.Packed(change(Bundle.FilesOf(WorkbookAttack.Unpacked(WorkbookAttack.Minimal())))));
            return IndicatorTable.TryReadExcel(path);
        }
        finally
        {
            File.Delete(path);
        }
    }
}

using System.Globalization;
using System.Text;
using InnovationPotential.Data;

namespace InnovationPotential.Tests.Data;

/// <summary>Files that are longer than what is held of one are read as the same text in memory is.</summary>
public sealed class LargeFileTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("A title over it,,,\n\n")]
    [InlineData("sep=,\n")]
    public void A_file_is_read_as_its_text_is(string before)
    {
        var text = new StringBuilder(before).Append("unit,region,x,y\n");
        for (var u = 0; u < 6_000; u++)
        {
            var name = (u % 7) switch { 0 => $"\"Köln, {u}\"", 1 => $"\"Ещё \"\"{u}\"\"\n北京\"", 2 => $" 🏭{u} ", _ => $"u{u}" };
            var y = u % 5 == 0 ? ".." : (u - 3000).ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{name},R{u % 9},{u / 8.0:R},{y}{(u % 100 == 0 ? "\r\n\n" : "\n")}");
        }

        text.Append("Source: own data\n");
        var (file, memory) = (Read(text.ToString()), IndicatorTable.TryParseCsv(text.ToString()));

        file.Value!.Units.Should().HaveCount(6_000);
        file.Value["x"].Values.ToArray().Should().Equal(Enumerable.Range(0, 6_000).Select(u => u / 8.0));
        file.Value.Fingerprint.Should().Be(memory.Value!.Fingerprint);
        file.Diagnostics.Select(d => (d.Code, d.Message, d.Location.Row, d.Location.Column)).Should()
            .Equal(memory.Diagnostics.Select(d => (d.Code, d.Message, d.Location.Row, d.Location.Column)));
        file.Diagnostics.Should().Contain(d => d.Code == TableCodes.TextLeftOut && d.Message.Contains("own data"));
    }

    [Fact]
    public void Reading_allocates_little_more_than_the_columns()
    {
        const int Units = 40_000, Indicators = 20;
        var text = new StringBuilder("unit");
        for (var i = 0; i < Indicators; i++) text.Append(CultureInfo.InvariantCulture, $",x{i}");
        for (var u = 0; u < Units; u++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nu{u}");
            for (var i = 0; i < Indicators; i++) text.Append(CultureInfo.InvariantCulture, $",{(u + i) / 16.0}");
        }

        File.WriteAllText(_path, text.Append('\n').ToString());
        Indicator[] model = [.. Enumerable.Range(0, Indicators).Select(i => new Indicator($"x{i}"))];
        IndicatorTable.ReadCsv(_path, model);

        var before = GC.GetAllocatedBytesForCurrentThread();
        IndicatorTable.ReadCsv(_path, model).Units.Should().HaveCount(Units);

        // The values are 1.0; the units' names and where they stand are the rest.
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan((long)(1.8 * Units * Indicators * sizeof(double)));
    }

    [Theory]
    [InlineData("n/d", TableCodes.MixedColumn, "'n/d' is no number")]
    [InlineData("007", TableCodes.LooksLikeIdentifiers, "'007' would lose digits")]
    [InlineData("12E400", TableCodes.LooksLikeIdentifiers, "'12E400' would lose digits")]
    [InlineData("5%", TableCodes.LooksLikeNumbers, "'5%' is no number")]
    [InlineData("", null, "")]
    public void What_stands_far_down_decides_what_a_column_is(string odd, string? code, string message)
    {
        var text = new StringBuilder("unit,x,y,region\n");
        for (var u = 0; u < 9_000; u++)
            text.Append(CultureInfo.InvariantCulture, $"unit {u},{(u == 8_000 ? odd : "1.5")},{u},{(u == 8_500 ? "1" : "north")}\n");

        var table = Read(text.ToString()).OrThrow();

        table.Indicators.Should().Equal(code is null ? ["x", "y"] : ["y"]);
        table["y"].Values.ToArray().Should().Equal(Enumerable.Range(0, 9_000).Select(u => (double)u));
        if (code is null) table["x"].Values[8_000].Should().Be(double.NaN);
        else table.Diagnostics.Should().ContainSingle(d => d.Code == code && d.Location.Node == "x")
            .Which.Message.Should().Contain(message);
        table.Diagnostics.Should().ContainSingle(d => d.Location.Node == "region").Which.Code.Should().Be(TableCodes.MixedColumn);
        table.AttributeOf("unit 8500", "region").Should().Be("1");
    }

    [Fact]
    public void An_infinity_far_down_is_an_error_at_its_place()
    {
        var text = new StringBuilder("unit,x\n");
        for (var u = 0; u < 9_000; u++) text.Append(CultureInfo.InvariantCulture, $"unit {u},{(u == 8_000 ? "inf" : "1")}\n");

        var only = Read(text.ToString()).Diagnostics.Should().ContainSingle().Which;

        (only.Code, only.Location.Row, only.Location.Column).Should().Be((TableCodes.NotFinite, 8_002, 2));
    }

    [Fact]
    public void What_is_wrong_far_down_has_its_place()
    {
        var text = new StringBuilder("unit,x\n");
        for (var u = 0; u < 20_000; u++) text.Append(CultureInfo.InvariantCulture, $"unit {u},{u}\n");
        text.Append("unit 7,1\nB\"b,2\nC,many\n\"D,3\n");

        var reading = Read(text.ToString(), [new Indicator("x")]);

        reading.Value.Should().BeNull();
        reading.Diagnostics.Select(d => (d.Code, d.Location.Row)).Should().Equal((TableCodes.DuplicateUnit, 20_002),
            (TableCodes.MalformedQuotes, 20_003), (TableCodes.NotANumber, 20_004), (TableCodes.MalformedQuotes, 20_005));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Characters_may_stand_on_the_border_of_what_is_held(int shift)
    {
        var text = new StringBuilder("unit,x\n").Append('a', shift).Append(",0\n");
        for (var u = 0; u < 5_000; u++) text.Append(CultureInfo.InvariantCulture, $"🏭{u}ёü北,{u}\n");

        Read(text.ToString(), [new Indicator("x")]).OrThrow().Units[^1].Should().Be("🏭4999ёü北");
    }

    [Fact]
    public void A_byte_that_is_no_UTF8_far_down_is_named_with_the_likely_encoding()
    {
        var bytes = new List<byte>(Encoding.ASCII.GetBytes("unit,x\n"));
        for (var u = 0; u < 20_000; u++) bytes.AddRange(Encoding.ASCII.GetBytes($"unit {u},{u}\n"));
        bytes.AddRange([0xCC, 0xEE, 0xF1, 0xEA, 0xE2, 0xE0, .. ",1\n"u8]);
        File.WriteAllBytes(_path, [.. bytes]);

        var only = IndicatorTable.TryReadCsv(_path).Diagnostics.Should().ContainSingle().Which;
        (only.Code, only.Location.Row).Should().Be((TableCodes.NotUtf8, 20_002));
        only.Message.Should().Contain("Windows-1251");
        IndicatorTable.ReadCsv(_path, configure: o => o with { Encoding = "windows-1251" }).Units[^1].Should().Be("Москва");
    }

    [Fact]
    public void Each_number_is_the_one_that_the_platform_reads()
    {
        var random = new Random(20261130);
        for (var draw = 0; draw < 200_000; draw++)
        {
            var digits = new string([.. Enumerable.Range(0, random.Next(1, 19)).Select(_ => (char)('0' + random.Next(10)))]);
            var point = random.Next(-3, digits.Length + 1);
            var text = (random.Next(4) switch { 0 => "-", 1 => "+", _ => "" }) + (point < 0 ? digits : digits.Insert(point, "."));
            if (text.Any(char.IsAsciiDigit) && PlainNumber.TryRead(Encoding.ASCII.GetBytes(text), (byte)'.', out var value))
                BitConverter.DoubleToInt64Bits(value).Should()
                    .Be(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("+.")]
    [InlineData("1.2.3")]
    [InlineData("1e5")]
    [InlineData("12 ")]
    [InlineData("1,5")]
    [InlineData("1234567890123456")]
    public void What_is_not_written_plainly_is_left_to_the_platform(string text) =>
        PlainNumber.TryRead(Encoding.UTF8.GetBytes(text), (byte)'.', out _).Should().BeFalse();

    private Reading<IndicatorTable> Read(string text, IReadOnlyList<Indicator>? indicators = null)
    {
        File.WriteAllText(_path, text);
        return IndicatorTable.TryReadCsv(_path, indicators);
    }
}
